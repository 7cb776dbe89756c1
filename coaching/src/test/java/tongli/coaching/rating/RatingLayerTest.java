package tongli.coaching.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Mechanism;
import tongli.core.ReplyFlag;

class RatingLayerTest {

    private static final String HEADER = "feature\t" + String.join("\t", RatingLayer.steps());

    /** Log-odds 0 everywhere but where said: half of the cases reach each step. */
    private static final String EVEN = HEADER + "\n(bias)" + "\t0".repeat(12) + "\nwarm\t1" + "\t0".repeat(11) + "\n";

    @Test
    void aLevelIsReachedAsOftenAsItsStepsSay() {
        Rating rating = RatingLayer.parse(EVEN).rate(Map.of("warm", Math.log(3))); // odds of 3 to 1: 0.75
        assertThat(rating.level(Mechanism.EMOTIONAL_REACTION)).satisfies(p -> {
            assertThat(p.get(0)).isCloseTo(0.25, within(1e-12));
            assertThat(p.get(1)).isCloseTo(0.25, within(1e-12)); // 0.75 reach level 1, 0.5 of all level 2
            assertThat(p.get(2)).isCloseTo(0.5, within(1e-12));
        });
        assertThat(rating.levels().get(Mechanism.EMOTIONAL_REACTION).level()).hasValue(2);
        assertThat(rating.flags()).containsEntry(ReplyFlag.FORMULA, 0.5);
    }

    @Test
    void aHigherStepIsNeverLikelierThanOneBelow() {
        Rating rating = RatingLayer.parse(EVEN).rate(Map.of("warm", -Math.log(3))); // a quarter reach level 1
        assertThat(rating.level(Mechanism.EMOTIONAL_REACTION)).containsExactly(0.75, 0.0, 0.25);
    }

    @Test
    void theMarkIsTheMeanOfItsProbabilities() {
        Rating rating = RatingLayer.parse(EVEN).rate(Map.of("warm", 0.0));
        assertThat(rating.overall()).containsExactly(0.5, 0.0, 0.0, 0.0, 0.5); // all who reach 2 reach 5
        assertThat(rating.mark()).isCloseTo(3, within(1e-12));
        assertThat(rating.markSpread()).isCloseTo(2 * 1.28, within(1e-12));
    }

    @Test
    void aFileThatIsNoLayerIsRefusedWithItsLine() {
        assertThatThrownBy(() -> RatingLayer.parse("a\tb\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> RatingLayer.parse(HEADER + "\n(bias)\t1\n")).hasMessageContaining("line 2: 2 columns");
        assertThatThrownBy(() -> RatingLayer.parse(HEADER + "\n(bias)" + "\tx".repeat(12)))
                .hasMessageContaining("column 2 is no number");
        assertThatThrownBy(() -> RatingLayer.parse(EVEN).rate(Map.of())).hasMessageContaining("warm");
    }
}
