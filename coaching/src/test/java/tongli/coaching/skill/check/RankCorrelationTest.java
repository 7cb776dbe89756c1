package tongli.coaching.skill.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    /** Ranks 1 2 3 4 5 and 2 1 4 3 5: 1 − 6 · (1 + 1 + 1 + 1 + 0) / (5 · 24) = 0.8. */
    @Test
    void itIsThatOfTheRanks() {
        assertThat(RankCorrelation.spearman(new double[] {1, 2, 30, 400, 5_000}, new double[] {-1, -2, 1, 0, 2}))
                .isCloseTo(0.8, within(1e-12));
    }

    /** Ranks 1 2.5 2.5 4 and 1 2 3 4: covariance 4.5, variances 4.5 and 5. */
    @Test
    void equalValuesShareTheirMeanRank() {
        assertThat(RankCorrelation.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    }

    @Test
    void whereAllAreEqualNothingIsRanked() {
        assertThat(RankCorrelation.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isZero();
    }

    @Test
    void valuesComeInPairs() {
        assertThatThrownBy(() -> RankCorrelation.spearman(new double[2], new double[3]))
                .hasMessageContaining("2 and 3 values");
    }
}
