package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
    @Test
    void pearsonIsOneOnALineAndNoughtWhereNothingChanges() {
        assertThat(Correlation.pearson(new double[] {0, 1, 2}, new double[] {1, 3, 5}))
                .isCloseTo(1, within(1e-12));
        assertThat(Correlation.pearson(new double[] {0, 1, 2}, new double[] {4, 4, 4}))
                .isZero();
    }

    @Test
    void pearsonByHand() {
        // deviations (-1, 0, 1) and (-1, 1, 0): 1 / sqrt(2 · 2)
        assertThat(Correlation.pearson(new double[] {1, 2, 3}, new double[] {1, 3, 2}))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void concordanceFallsWhereTheLevelIsOff() {
        // covariance and variances 2/3, means one apart: 4/3 over 4/3 + 1
        assertThat(Correlation.concordance(new double[] {1, 2, 3}, new double[] {2, 3, 4}))
                .isCloseTo(4.0 / 7, within(1e-12));
        assertThat(Correlation.concordance(new double[] {1, 2, 3}, new double[] {1, 2, 3}))
                .isCloseTo(1, within(1e-12));
    }
}
