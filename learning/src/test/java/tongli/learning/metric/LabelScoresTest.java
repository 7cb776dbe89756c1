package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelScoresTest {
    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        var scores = new LabelScores(3, 1, 3); // precision 3/4, recall 1/2
        assertThat(scores.precision()).isEqualTo(0.75);
        assertThat(scores.recall()).isEqualTo(0.5);
        assertThat(scores.f1()).isCloseTo(0.6, within(1e-12));
        assertThat(scores.support()).isEqualTo(6);
    }

    @Test
    void nothingAssertedAndNothingSaidGiveZeroNotNaN() {
        var scores = new LabelScores(0, 0, 0);
        assertThat(scores.precision()).isZero();
        assertThat(scores.recall()).isZero();
        assertThat(scores.f1()).isZero();
    }
}
