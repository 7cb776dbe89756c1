package tongli.learning.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChiSquaredTest {
    @Test
    void theStatisticIsThatOfTheTableOfTwoByTwo() {
        // both 3, only the feature 1, only the label 2, neither 4: 10 · (3·4 − 1·2)² / (4 · 6 · 5 · 5)
        assertThat(ChiSquared.statistic(3, 4, 5, 10)).isCloseTo(10 * 100 / 600.0, within(1e-12));
        assertThat(ChiSquared.statistic(0, 0, 5, 10)).isZero();
    }
}
