package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;

/** Steps by hand: 0.16 up, 0.5488 · 0.16 = 0.087808 down, twice as long before the first turn. */
class StaircaseTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static Staircase after(double from, String answers) {
        Staircase staircase = Staircase.from(from);
        for (char answer : answers.toCharArray()) {
            staircase = staircase.after(answer == 'r');
        }
        return staircase;
    }

    @Test
    void twoRightAnswersRunningMakeItFainterAndOneDoesNot() {
        assertThat(after(0.65, "r").strength()).isEqualTo(0.65);
        assertThat(after(0.65, "rr").strength()).isCloseTo(0.65 - 0.175616, EXACT);
        assertThat(after(0.65, "rrr").strength()).isCloseTo(0.65 - 0.175616, EXACT);
    }

    @Test
    void oneWrongAnswerMakesItStrongerAndARightOneBeforeIsForgotten() {
        assertThat(after(0.5, "w").strength()).isCloseTo(0.5 + 0.32, EXACT);
        assertThat(after(0.5, "rwr").strength()).isCloseTo(0.5 + 0.32, EXACT);
    }

    @Test
    void fromItsFirstTurnOnItGoesInSmallSteps() {
        assertThat(after(0.65, "rrw").strength()).isCloseTo(0.474384 + 0.16, EXACT);
        assertThat(after(0.65, "rrwrr").strength()).isCloseTo(0.634384 - 0.087808, EXACT);
    }

    @Test
    void theThresholdIsTheMeanOfTheTurnsAfterTheFirst() {
        // turns: up at 0.474384, down at 0.634384, up at 0.546576
        assertThat(after(0.65, "rrwrr").threshold()).isEmpty();
        assertThat(after(0.65, "rrwrrw").threshold().orElseThrow()).isCloseTo((0.634384 + 0.546576) / 2, EXACT);
    }

    @Test
    void itStaysWithinWhatCanBeShown() {
        assertThat(after(0.9, "www").strength()).isEqualTo(1);
        assertThat(after(0.2, "rrrrrr").strength()).isEqualTo(Staircase.LEAST);
    }

    @Test
    void calmMovesNothingForItLooksTheSameAtEveryStrength() {
        Round round = Given.named(
                Channel.FACE,
                ShownStrength.ADAPTIVE,
                BasicEmotion.NEUTRAL,
                BasicEmotion.JOY,
                BasicEmotion.ANGER,
                BasicEmotion.ANGER,
                BasicEmotion.NEUTRAL,
                BasicEmotion.NEUTRAL,
                BasicEmotion.JOY,
                BasicEmotion.JOY);
        assertThat(round.results())
                .extracting(result -> result.showing().strength())
                .containsExactly(0.65, 0.65, 0.65, 0.65);
    }
}
