package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SpectralBalanceTest {
    private static final SpectralBalance BALANCE = new SpectralBalance(257);

    @Test
    void alphaRatioIsTheEnergyAboveAThousandHertzOverThatBelow() {
        // bins of 31.25 Hz: 30 from 62.5 to 968.75 Hz with power 1, 128 from 1000 to 4968.75 Hz with 0.01
        double[] power = spectrum(hz -> hz < 1000 ? 1 : 0.01);
        assertThat(BALANCE.alphaRatioDb(power)).isCloseTo(10 * Math.log10(1.28 / 30), within(1e-9));
    }

    @Test
    void hammarbergIndexIsTheHighestPeakBelowTwoKilohertzOverTheHighestAbove() {
        double[] power = spectrum(hz -> hz == 500 ? 4 : hz == 3000 ? 0.04 : hz == 6000 ? 100 : 1e-6);
        assertThat(BALANCE.hammarbergIndexDb(power)).isCloseTo(20, within(1e-9));
    }

    @Test
    void slopesAreThoseOfTheLevels() {
        // falls by 0.02 dB a Hz to 500 Hz and by 0.005 dB a Hz after it
        double[] power = spectrum(hz -> Math.pow(10, -(hz < 500 ? 0.02 * hz : 10 + 0.005 * (hz - 500)) / 10));
        assertThat(BALANCE.slope(power, 0, 500)).isCloseTo(-0.02, within(1e-9));
        assertThat(BALANCE.slope(power, 500, 1500)).isCloseTo(-0.005, within(1e-9));
    }

    @Test
    void silenceIsBalanced() {
        double[] power = new double[257];
        assertThat(BALANCE.alphaRatioDb(power)).isZero();
        assertThat(BALANCE.hammarbergIndexDb(power)).isZero();
        assertThat(BALANCE.slope(power, 0, 500)).isCloseTo(0, within(1e-12));
    }

    @Test
    void noiseThatFallsBySixDecibelsAnOctaveHasTheAlphaRatioOfItsIntegral() {
        // power 1/f²: (1/1000 - 1/5000) / (1/50 - 1/1000) = 0.0421, -13.76 dB; the window blurs the steep low end
        float[] noise = Given.noise(4, 9);
        for (int n = 1; n < noise.length; n++) {
            noise[n] += 0.999f * noise[n - 1];
        }
        Egemaps egemaps = Egemaps.of(Given.scaled(noise, 0.1));
        double mean = Arrays.stream(egemaps.contours().smoothed(Descriptor.ALPHA_RATIO))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(-13.76, within(3.0));
    }

    @Test
    void fluxIsZeroForASteadySpectrumAndTheChangeForOneThatMoves() {
        SpectralFlux flux = new SpectralFlux(257);
        double[] quiet = spectrum(hz -> 0.25);
        double[] loud = spectrum(hz -> 4);
        assertThat(flux.of(loud)).isZero(); // the first has none before it
        assertThat(flux.of(loud)).isZero();
        assertThat(flux.of(quiet)).isCloseTo(1.5, within(1e-12)); // magnitudes of 2 and 0.5
    }

    private static double[] spectrum(DoubleUnaryOperator power) {
        double[] spectrum = new double[257];
        Arrays.setAll(spectrum, bin -> power.applyAsDouble(bin * 31.25));
        return spectrum;
    }
}
