package tongli.camp.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    /** Of one run of 400 talks with deviation 1, the interval reaches about 1.96 / 20 to each side. */
    @Test
    void theIntervalOfAMeanIsThatOfTheTextbook() {
        double[] talks = new SplittableRandom(3)
                .doubles(400, -Math.sqrt(3), Math.sqrt(3))
                .toArray();
        Interval interval = Bootstrap.mean(List.of(talks), 7);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 / 20, within(0.02));
        assertThat(interval.mean()).isBetween(interval.low(), interval.high());
    }

    @Test
    void runsThatDifferWidenTheInterval() {
        double[] low = new double[50];
        double[] high = new double[50];
        Arrays.fill(high, 1);
        Interval interval = Bootstrap.mean(List.of(low, high), 7);
        assertThat(interval).isEqualTo(new Interval(0.5, 0, 1));
        assertThat(Bootstrap.mean(List.of(high, high), 7)).isEqualTo(new Interval(1, 1, 1));
    }

    @Test
    void intervalsThatTouchAreNotAboveOneAnother() {
        assertThat(new Interval(2, 1.5, 2.5).isAbove(new Interval(1, 0.5, 1.4))).isTrue();
        assertThat(new Interval(2, 1.5, 2.5).isAbove(new Interval(1, 0.5, 1.5))).isFalse();
    }

    @Test
    void nothingHasNoMean() {
        assertThatThrownBy(() -> Bootstrap.mean(List.of(), 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bootstrap.mean(List.of(new double[0]), 7))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
