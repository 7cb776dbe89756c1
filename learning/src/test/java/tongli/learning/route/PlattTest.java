package tongli.learning.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlattTest {
    @Test
    void twoGroupsOfMarginsGetTheLogOddsOfTheirTargets() {
        // three hold, three do not: targets 4/5 and 1/5; their mean is 3/5 at margin 1 and 2/5 at margin -1
        Platt platt =
                Platt.fit(new double[] {1, 1, 1, -1, -1, -1}, new boolean[] {true, true, false, false, false, true});
        assertThat(platt.logit(1)).isCloseTo(Math.log(1.5), within(1e-5));
        assertThat(platt.logit(-1)).isCloseTo(-Math.log(1.5), within(1e-5));
        assertThat(platt.shift()).isCloseTo(0, within(1e-5));
    }

    @Test
    void marginsThatSayNothingAreLeftAsTheyAre() {
        assertThat(Platt.fit(new double[] {1, 2}, new boolean[] {true, true})).isEqualTo(Platt.NONE);
        assertThat(Platt.fit(new double[] {}, new boolean[] {})).isEqualTo(Platt.NONE);
    }

    @Test
    void hugeMarginsStayNumbers() {
        Platt platt = Platt.fit(new double[] {1e6, 2e6, -1e6, -2e6}, new boolean[] {true, true, false, false});
        assertThat(platt.logit(1e6)).isFinite().isPositive();
        assertThat(platt.logit(-1e6)).isFinite().isNegative();
    }
}
