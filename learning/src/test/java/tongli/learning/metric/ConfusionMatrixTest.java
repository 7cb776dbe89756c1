package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    // label 0: two cases, one right; label 1: one, right; label 2: one, answered 0
    private final ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0, 0, 1, 2}, new int[] {0, 1, 1, 0}, 4);

    @Test
    void uarIsTheMeanOfPerLabelRecall() {
        assertThat(matrix.unweightedAverageRecall()).isCloseTo((0.5 + 1 + 0) / 3, within(1e-12));
    }

    @Test
    void macroF1IsTheMeanOfPerLabelF1() {
        // label 0: precision 1/2, recall 1/2; label 1: precision 1/2, recall 1; label 2: none right
        assertThat(matrix.macroF1()).isCloseTo((0.5 + 2.0 / 3 + 0) / 3, within(1e-12));
    }

    @Test
    void accuracyIsTheShareAnsweredRight() {
        assertThat(matrix.accuracy()).isEqualTo(0.5);
    }

    @Test
    void truthsAndAnswersMustBeAsMany() {
        assertThatThrownBy(() -> ConfusionMatrix.of(new int[2], new int[3], 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
