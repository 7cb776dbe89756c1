package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankOfPositivesTest {

    @Test
    void isTheShareOfPairsInTheRightOrder() {
        // holds: 3 and 1; others: 2 and 1. Pairs: 3>2, 3>1, 1<2, 1=1 (half): 2.5 of 4
        double area = RankOfPositives.area(new double[] {3, 1, 2, 1}, new boolean[] {true, true, false, false});
        assertThat(area).isCloseTo(0.625, within(1e-12));
    }

    @Test
    void isNotDefinedWithoutBothKinds() {
        assertThat(RankOfPositives.area(new double[] {1, 2}, new boolean[] {true, true}))
                .isNaN();
    }
}
