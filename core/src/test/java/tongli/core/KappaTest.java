package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KappaTest {

    /** Two judges of 200 patients: personality disorder, neurosis, psychosis (Cohen 1960, and 1968 with weights). */
    private static final int[][] COHEN = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    @Test
    void cohensOwnTableHasCohensOwnKappa() {
        assertThat(Kappa.cohen(COHEN)).isCloseTo(0.492, within(5e-4)); // (0.70 - 0.41) / (1 - 0.41)
    }

    @Test
    void cohensOwnWeightsGiveHisWeightedKappa() {
        double[][] weights = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};
        assertThat(Kappa.weighted(COHEN, weights)).isCloseTo(0.348, within(5e-4));
    }

    @Test
    void quadraticWeightsCountTheSquareOfTheSteps() {
        // observed (1 + 4) / 4; expected 1/16 · (1·2·1 + ... ) worked out: rows 2,1,1; columns 1,2,1
        int[][] counts = {{1, 1, 0}, {0, 1, 0}, {0, 0, 1}};
        // Σ w·O = 1; Σ w·E = (2·2·1 + 2·1·4 + 1·1·1 + 1·1·1 + 1·1·4 + 1·2·1) / 4 = 20 / 4
        assertThat(Kappa.weighted(counts, Kappa.weights(3, 2))).isCloseTo(1 - 1 / 5.0, within(1e-12));
    }

    @Test
    void pooledKappaIsOneOverAllTables() {
        int[][] varied = {{2, 0}, {0, 2}}; // observed 0, expected 2·(2·2/4) = 2
        int[][] steady = {{3, 1}, {0, 0}}; // observed 1, expected 4·1/4 = 1
        double[][] weights = Kappa.nominal(2);
        assertThat(Kappa.pooled(List.of(varied, steady), weights)).isCloseTo(1 - 1 / 3.0, within(1e-12));
        assertThat(Kappa.pooled(List.of(varied, new int[2][2]), weights)).isEqualTo(1);
        assertThat(Kappa.pooled(List.of(), weights)).isNaN();
    }

    /** Fourteen raters, ten subjects, five categories. */
    @Test
    void fleissAgreesWithThePublishedExample() {
        int[][] counts = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        assertThat(Kappa.fleiss(counts)).isCloseTo(0.210, within(5e-4));
    }

    @Test
    void whereOnlyOneLabelIsGivenKappaIsUndefined() {
        assertThat(Kappa.cohen(new int[][] {{5, 0}, {0, 0}})).isNaN();
        assertThat(Kappa.cohen(new int[2][2])).isNaN();
        assertThat(Kappa.fleiss(new int[][] {{3, 0}, {3, 0}})).isNaN();
        assertThat(Kappa.fleiss(new int[0][])).isNaN();
    }
}
