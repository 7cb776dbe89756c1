package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormantsTest {

    @ParameterizedTest
    @CsvSource({"500, 1500, 2500", "730, 1090, 2440", "300, 2200, 2900", "600, 1800, 2600"})
    void theResonancesOfATractAreFound(double first, double second, double third) {
        Egemaps egemaps = Egemaps.of(vowel(first, second, third));
        assertThat(Given.voicedMean(egemaps, Descriptor.F1_FREQUENCY)).isCloseTo(first, withPercentage(5));
        assertThat(Given.voicedMean(egemaps, Descriptor.F2_FREQUENCY)).isCloseTo(second, withPercentage(5));
        assertThat(Given.voicedMean(egemaps, Descriptor.F3_FREQUENCY)).isCloseTo(third, withPercentage(5));
    }

    @Test
    void aBroaderResonanceIsMeasuredBroader() {
        double narrow = bandwidth(80);
        double broad = bandwidth(250);
        assertThat(broad).isGreaterThan(narrow + 50);
    }

    @Test
    void silenceResonatesNowhere() {
        assertThat(new Formants(257).of(new double[257])).isEmpty();
    }

    private static double bandwidth(double hz) {
        float[] samples = Given.resonated(Given.noise(2, 3), 700, hz);
        Egemaps egemaps = Egemaps.of(Given.sum(
                Given.scaled(Given.resonated(Given.pulses(2, 160), 700, hz), 0.1), Given.scaled(samples, 1e-5)));
        return Given.voicedMean(egemaps, Descriptor.F1_BANDWIDTH);
    }

    /** Pulses at 100 Hz, falling by 6 dB an octave as the glottis and the lips together make them, through five resonances. */
    private static float[] vowel(double first, double second, double third) {
        float[] samples = Given.pulses(1, 160);
        for (int n = 1; n < samples.length; n++) {
            samples[n] += 0.97f * samples[n - 1];
        }
        samples = Given.resonated(samples, first, 60);
        samples = Given.resonated(samples, second, 90);
        samples = Given.resonated(samples, third, 120);
        samples = Given.resonated(samples, 3500, 200);
        samples = Given.resonated(samples, 4500, 250);
        return Given.scaled(samples, 0.1);
    }
}
