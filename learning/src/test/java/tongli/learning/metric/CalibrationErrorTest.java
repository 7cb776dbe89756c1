package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationErrorTest {
    @Test
    void theErrorIsTheWeightedGapOfEachBin() {
        double[] confidences = {0.3, 0.4, 0.9, 0.8}; // with two bins: (0, 0.5] and (0.5, 1]
        double[] correct = {0, 1, 1, 1};
        // first bin: accuracy 0.5, confidence 0.35, gap 0.15; second: 1, 0.85, gap 0.15
        assertThat(CalibrationError.expected(confidences, correct, 2)).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void aConfidenceOnABorderFallsIntoTheLowerBin() {
        // in one bin the two gaps would cancel
        assertThat(CalibrationError.expected(new double[] {0.5, 0.6}, new double[] {1, 0.1}, 2))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void certaintyThatIsAlwaysRightIsPerfect() {
        assertThat(CalibrationError.expected(new double[] {1, 1}, new double[] {1, 1}, 15))
                .isZero();
    }

    @Test
    void nothingToJudgeIsRefused() {
        assertThatThrownBy(() -> CalibrationError.expected(new double[0], new double[0], 15))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
