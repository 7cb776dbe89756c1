package tongli.persona.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tongli.core.BasicEmotion;
import tongli.persona.InnerState;
import tongli.persona.PersonaState.Feeling;

/** What holds of every person, talk and number of days. */
class FadingPropertiesTest {

    @Provide
    Arbitrary<Feeling> feelings() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(share, share, share, share, share)
                .as((trust, distress, openness, energy, joy) -> new Feeling(
                        new InnerState(trust, distress, openness, energy),
                        Map.of(BasicEmotion.JOY, joy, BasicEmotion.SADNESS, 1 - joy)));
    }

    @Provide
    Arbitrary<List<Wound>> wounds() {
        return Combinators.combine(Arbitraries.doubles().between(0.04, 0.3), Arbitraries.of(true, false))
                .as((depth, mended) -> new Wound(1, depth, mended))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void whatIsLeftGrowsLessWithEveryDay(@ForAll Fading law, @ForAll @IntRange(max = 3_000) int days) {
        assertThat(law.kept(days)).isBetween(0.0, 1.0);
        assertThat(law.kept(days + 1)).isLessThan(law.kept(days));
    }

    @Property
    void hurtsFadeSlowerThanKindnessAndMendedOnesFaster(@ForAll @IntRange(min = 1, max = 3_000) int days) {
        assertThat(Fading.HURT.kept(days)).isGreaterThan(Fading.CLOSENESS.kept(days));
        assertThat(Fading.CLOSENESS.kept(days)).isGreaterThan(Fading.MENDED.kept(days));
        assertThat(Fading.CLOSENESS.kept(days)).isGreaterThan(Fading.RELIEF.kept(days));
    }

    @Property
    void theyBeginBetweenTheirUsualSelfAndWhereTheyParted(
            @ForAll("feelings") Feeling usual,
            @ForAll("feelings") Feeling last,
            @ForAll("wounds") List<Wound> wounds,
            @ForAll @IntRange(max = 3_000) int days) {
        Feeling now = Carrying.over(usual, last, wounds, days);
        Feeling later = Carrying.over(usual, last, wounds, days + 1);
        List<double[]> sides = List.of(
                sides(
                        usual.inner().trust(),
                        now.inner().trust(),
                        later.inner().trust(),
                        last.inner().trust()),
                sides(
                        usual.inner().distress(),
                        now.inner().distress(),
                        later.inner().distress(),
                        last.inner().distress()),
                sides(
                        usual.inner().openness(),
                        now.inner().openness(),
                        later.inner().openness(),
                        last.inner().openness()),
                sides(
                        usual.inner().energy(),
                        now.inner().energy(),
                        later.inner().energy(),
                        last.inner().energy()));
        assertThat(sides).allSatisfy(one -> {
            assertThat(one[1]).isBetween(Math.min(one[0], one[3]), Math.max(one[0], one[3]));
            assertThat(Math.abs(one[2] - one[0]))
                    .as("a day more brings them no farther off")
                    .isLessThanOrEqualTo(Math.abs(one[1] - one[0]) + 1e-12);
        });
        assertThat(now.emotion().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    private static double[] sides(double... values) {
        return values;
    }

    @Property
    void onTheSameDayTheyAreAsTheyParted(
            @ForAll("feelings") Feeling usual, @ForAll("feelings") Feeling last, @ForAll("wounds") List<Wound> wounds) {
        InnerState now = Carrying.over(usual, last, wounds, 0).inner();
        double leastTrust = Math.min(usual.inner().trust(), Rates.COMES_BACK);
        assertThat(now.trust()).isCloseTo(Math.max(leastTrust, last.inner().trust()), within(1e-9));
        assertThat(now.energy()).isCloseTo(last.inner().energy(), within(1e-9));
    }

    @Property
    void whoIsSoreTodayWasSoreYesterday(@ForAll("wounds") List<Wound> wounds, @ForAll @IntRange(max = 3_000) int days) {
        assertThat(!Soreness.isSore(wounds, days + 1) || Soreness.isSore(wounds, days))
                .isTrue();
        if (wounds.stream().allMatch(Wound::mended)) {
            assertThat(Soreness.isSore(wounds, days)).isFalse();
        }
    }
}
