package tongli.perception.voice.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SplineTest {

    @Test
    void betweenKnotsItBendsAsTheNaturalSplineDoes() {
        // through 0, 1, 0 the second derivative at 1 is 6(0 - 2 + 0) / 4 = -3: 1/2 + (1/8 - 1/2)(-3) / 6 at 1/2
        assertThat(read(new double[] {0, 1, 0}, 0, 0.5, 1, 1.5, 2))
                .containsExactly(new double[] {0, 0.6875, 1, 0.6875, 0}, within(1e-12));
    }

    @Test
    void aLineStaysALine() {
        assertThat(read(new double[] {1, 3, 5, 7, 9}, 0.25, 2.5, 3.9))
                .containsExactly(new double[] {1.5, 6, 8.8}, within(1e-12));
    }

    @Test
    void fourKnotsAreSolvedTogether() {
        // through 0, 1, 0, 1: 4m1 + m2 = -12 and m1 + 4m2 = 12, so m1 = -4 and m2 = 4; half way from 1 to 0 it is 1/2
        assertThat(read(new double[] {0, 1, 0, 1}, 0.5, 1.5))
                .containsExactly(new double[] {0.5 + 0.375 * 4 / 6, 0.5}, within(1e-12));
    }

    @Test
    void aPlaceOutsideIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spline(3, new double[] {2.1}));
    }

    private static double[] read(double[] values, double... places) {
        double[] read = new double[places.length];
        new Spline(values.length, places).read(values, read);
        return read;
    }
}
