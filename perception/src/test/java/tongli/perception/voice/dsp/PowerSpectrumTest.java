package tongli.perception.voice.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PowerSpectrumTest {

    @Test
    void fourSamplesGiveWhatTheSumsSay() {
        // X(0) = 10, X(1) = -2 + 2i, X(2) = -2
        assertThat(spectrum(4, 1, 2, 3, 4)).containsExactly(new double[] {100, 8, 4}, within(1e-12));
    }

    @Test
    void aShortFrameIsFollowedByZeros() {
        assertThat(spectrum(8, 1)).containsExactly(new double[] {1, 1, 1, 1, 1}, within(1e-12));
    }

    @Test
    void everyBinIsTheDiscreteFourierTransform() {
        double[] frame = new Random(3).doubles(64).toArray();
        double[] power = spectrum(64, frame);
        for (int k = 0; k < power.length; k++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < frame.length; n++) {
                re += frame[n] * Math.cos(2 * Math.PI * k * n / 64);
                im -= frame[n] * Math.sin(2 * Math.PI * k * n / 64);
            }
            assertThat(power[k]).as("bin %d", k).isCloseTo(re * re + im * im, within(1e-9));
        }
    }

    @Test
    void aFrameMayBeTransformedTwice() {
        PowerSpectrum transform = new PowerSpectrum(4);
        double[] first = new double[3];
        double[] second = new double[3];
        double[] frame = {1, 2, 3, 4};
        transform.of(frame, first);
        transform.of(frame, second);
        assertThat(second).isEqualTo(first);
        assertThat(frame).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aLengthThatIsNoPowerOfTwoIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PowerSpectrum(12))
                .withMessageContaining("12");
    }

    @Test
    void aFrameTooLongIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum(4, 1, 2, 3, 4, 5));
    }

    private static double[] spectrum(int size, double... frame) {
        PowerSpectrum transform = new PowerSpectrum(size);
        double[] power = new double[transform.bins()];
        Arrays.fill(power, Double.NaN);
        transform.of(frame, power);
        return power;
    }
}
