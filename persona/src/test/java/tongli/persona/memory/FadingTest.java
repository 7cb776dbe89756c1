package tongli.persona.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.persona.InnerState;
import tongli.persona.PersonaState.Feeling;

/**
 * The laws of forgetting, return and soreness in numbers that were worked by hand. Most stand 31 days after the talk, for
 * (1 + 31)^-e is 2^(-5 e):
 *
 * <pre>
 * closeness  e = 0.35   2^-1.75 = 0.2973018
 * relief     e = 0.70   2^-3.5  = 1 / (8 √2) = 0.0883883
 * hurt       e = 0.12   2^-0.6  = 0.6597540
 * mended     e = 0.60   2^-3    = 0.125
 * </pre>
 */
class FadingTest {

    private static final int MONTH = 31;
    private static final Offset<Double> CLOSE = within(1e-7);
    private static final List<Wound> ONE_OF_TWO_MENDED = List.of(new Wound(1, 0.1, false), new Wound(4, 0.3, true));

    private static Feeling feeling(double trust, double distress, double openness, double energy) {
        return new Feeling(
                new InnerState(trust, distress, openness, energy),
                Map.of(BasicEmotion.SADNESS, 0.75, BasicEmotion.JOY, 0.25));
    }

    @Test
    void aMonthLeavesAThirdOfClosenessAndTwoThirdsOfAHurt() {
        assertThat(Fading.CLOSENESS.kept(MONTH)).isCloseTo(0.2973018, CLOSE);
        assertThat(Fading.RELIEF.kept(MONTH)).isCloseTo(0.0883883, CLOSE);
        assertThat(Fading.HURT.kept(MONTH)).isCloseTo(0.6597540, CLOSE);
        assertThat(Fading.MENDED.kept(MONTH)).isCloseTo(0.125, CLOSE);
    }

    @Test
    void itIsAPowerOfTheDaysAndNotAnExponential() {
        // 1 + 1023 = 2^10: in ten steps of doubling as much is lost as twice five
        assertThat(Fading.MENDED.kept(1023)).isCloseTo(1.0 / 64, CLOSE);
        assertThat(Fading.RELIEF.kept(1023)).isCloseTo(1.0 / 128, CLOSE);
        assertThat(Fading.values()).allSatisfy(law -> assertThat(law.kept(0)).isEqualTo(1));
        assertThatThrownBy(() -> Fading.HURT.kept(-1)).hasMessageContaining("days is -1");
    }

    @Test
    void whatWasWonIsPartlyLeft() {
        InnerState inner = Carrying.over(feeling(0.3, 0.8, 0.2, 0.5), feeling(0.7, 0.4, 0.6, 0.1), List.of(), MONTH)
                .inner();
        assertThat(inner.trust()).isCloseTo(0.4189207, CLOSE); // 0.3 + 0.4 · 0.2973018
        assertThat(inner.distress()).isCloseTo(0.7646447, CLOSE); // 0.8 - 0.4 · 0.0883883
        assertThat(inner.openness()).isCloseTo(0.3189207, CLOSE); // 0.2 + 0.4 · 0.2973018
        assertThat(inner.energy()).isEqualTo(0.5);
    }

    @Test
    void whatWasLostFadesAsItsHurtsDoEachByItsDepth() {
        InnerState inner = Carrying.over(
                        feeling(0.5, 0.4, 0.5, 0.5), feeling(0.1, 0.8, 0.3, 0.5), ONE_OF_TWO_MENDED, MONTH)
                .inner();
        // left of the loss: (0.1 · 0.6597540 + 0.3 · 0.125) / 0.4 = 0.1034754 / 0.4 = 0.2586885
        assertThat(inner.trust()).isCloseTo(0.3965246, CLOSE); // 0.5 - 0.4 · 0.2586885
        assertThat(inner.distress()).isCloseTo(0.5034754, CLOSE); // 0.4 + 0.4 · 0.2586885
        assertThat(inner.openness()).isCloseTo(0.4482623, CLOSE); // 0.5 - 0.2 · 0.2586885
    }

    @Test
    void aLossWithoutAHurtFadesAsClosenessDoes() {
        InnerState inner = Carrying.over(feeling(0.5, 0.4, 0.5, 0.5), feeling(0.1, 0.8, 0.5, 0.5), List.of(), MONTH)
                .inner();
        assertThat(inner.trust()).isCloseTo(0.3810793, CLOSE); // 0.5 - 0.4 · 0.2973018
        assertThat(inner.distress()).isCloseTo(0.4353553, CLOSE); // 0.4 + 0.4 · 0.0883883
    }

    @Test
    void theFeelingMixesAsReliefFades() {
        Feeling glad = new Feeling(new InnerState(0.5, 0.5, 0.5, 0.5), Map.of(BasicEmotion.JOY, 1.0));
        Map<BasicEmotion, Double> mixed = Carrying.over(feeling(0.5, 0.5, 0.5, 0.5), glad, List.of(), MONTH)
                .emotion();
        assertThat(mixed.get(BasicEmotion.JOY)).isCloseTo(0.3162912, CLOSE); // 0.25 · 0.9116117 + 0.0883883
        assertThat(mixed.get(BasicEmotion.SADNESS)).isCloseTo(0.6837088, CLOSE); // 0.75 · 0.9116117
    }

    @Test
    void aHurtIsSoreWhileFourHundredthsOfItAreLeft() {
        // 0.06 · (1 + d)^-0.12 ≥ 0.04 while 1 + d ≤ 1.5^(1 / 0.12) = 29.34
        List<Wound> wounds = List.of(new Wound(1, 0.06, false));
        assertThat(Soreness.isSore(wounds, 28)).isTrue();
        assertThat(Soreness.isSore(wounds, 29)).isFalse();
    }

    @Test
    void openHurtsAddUpAndMendedOnesDoNot() {
        // together 0.06 again
        assertThat(Soreness.isSore(List.of(new Wound(1, 0.02, false), new Wound(2, 0.04, false)), 28))
                .isTrue();
        assertThat(Soreness.isSore(ONE_OF_TWO_MENDED, 0)).isTrue();
        assertThat(Soreness.isSore(List.of(new Wound(1, 0.03, false), new Wound(2, 0.3, true)), 0))
                .isFalse();
        assertThat(Soreness.counted(ONE_OF_TWO_MENDED)).isEqualTo(1);
        assertThat(Soreness.counted(List.of(
                        new Wound(1, 0.1, false),
                        new Wound(2, 0.1, false),
                        new Wound(3, 0.1, false),
                        new Wound(4, 0.1, false))))
                .isEqualTo(3);
    }
}
