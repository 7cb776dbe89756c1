package tongli.learning.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntensityReportTest {
    @Test
    void correlationIsOneOnALineAndNoughtWhereNothingChanges() {
        assertThat(IntensityReport.correlation(new double[] {0, 1, 2}, new double[] {1, 3, 5}))
                .isCloseTo(1, within(1e-12));
        assertThat(IntensityReport.correlation(new double[] {0, 1, 2}, new double[] {4, 4, 4}))
                .isZero();
    }

    @Test
    void correlationIsThatOfPearson() {
        // deviations (-1, 0, 1) and (-1, 1, 0): 1 / sqrt(2 · 2)
        assertThat(IntensityReport.correlation(new double[] {1, 2, 3}, new double[] {1, 3, 2}))
                .isCloseTo(0.5, within(1e-12));
    }
}
