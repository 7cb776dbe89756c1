package tongli.perception.voice.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void hammingRisesFromEightHundredthsToOne() {
        assertThat(applied(Window.hamming(5))).containsExactly(new double[] {0.08, 0.54, 1, 0.54, 0.08}, within(1e-12));
    }

    @Test
    void gaussianFallsToItsDeviation() {
        // half the length is 1, the deviation 0.5: exp(-2) at the ends
        assertThat(applied(Window.gaussian(3, 0.5)))
                .containsExactly(new double[] {Math.exp(-2), 1, Math.exp(-2)}, within(1e-12));
    }

    @Test
    void aWindowOfOneSampleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Window.hamming(1));
    }

    private static double[] applied(Window window) {
        double[] ones = new double[window.length() + 2];
        Arrays.fill(ones, 1);
        double[] framed = new double[window.length()];
        window.apply(ones, framed);
        return framed;
    }
}
