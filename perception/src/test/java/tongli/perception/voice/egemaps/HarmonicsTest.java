package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonicsTest {

    @ParameterizedTest
    @ValueSource(doubles = {110, 123.4, 207.3})
    void twoHarmonicsDifferByTheRatioOfTheirAmplitudes(double f0Hz) {
        // 20 log10(0.3 / 0.1) = 9.542
        Egemaps egemaps = Egemaps.of(Given.sound(
                0.5,
                t -> 0.3 * Math.sin(2 * Math.PI * f0Hz * t)
                        + 0.1 * Math.sin(4 * Math.PI * f0Hz * t + 1)
                        + 0.1 * Math.sin(6 * Math.PI * f0Hz * t + 2)));
        assertThat(Given.voicedMean(egemaps, Descriptor.H1_H2)).isCloseTo(9.542, within(0.3));
    }

    @Test
    void theHighestHarmonicNearAFormantIsTaken() {
        Harmonics harmonics = taken(100, 2, 0.5, 0.25, 0.5, 0.1, 0.2);
        // 480 Hz ± 20 % are 384 to 576: the fourth and fifth, 0.5 and 0.1; 20 log10(0.5 / 2) = -12.041
        assertThat(harmonics.nearOverH1(480)).isCloseTo(-12.041, within(0.001));
    }

    @Test
    void theNearestHarmonicIsTakenIfNoneIsNear() {
        Harmonics harmonics = taken(400, 1, 0.5, 0.25);
        // 600 Hz ± 20 % are 480 to 720, between the first (400) and the second (800), to which it is rounded
        assertThat(harmonics.nearOverH1(600)).isCloseTo(-6.021, within(0.001));
    }

    @Test
    void aFormantAboveAllHarmonicsHasNoLevel() {
        assertThat(taken(400, 1, 0.5).nearOverH1(10_000)).isZero();
    }

    @Test
    void silenceHasLevelsThatDoNotDiffer() {
        assertThat(taken(200).h1OverH2()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 10, 20})
    void theRatioOfHarmonicsToNoiseIsThatOfTheirPowers(double hnrDb) {
        float[] noise = Given.scaled(Given.noise(3, 11), 0.1 * Math.pow(10, -hnrDb / 20));
        Egemaps egemaps = Egemaps.of(Given.sum(Given.harmonics(3, 153, 20), noise));
        assertThat(Given.voicedMean(egemaps, Descriptor.HNR_DB)).isCloseTo(hnrDb, within(1.0));
    }

    @Test
    void aConstantUnderAVoiceIsNoPartOfIt() {
        float[] voice = Given.sum(Given.harmonics(1, 153, 20), Given.scaled(Given.noise(1, 11), 0.03));
        float[] shifted = Given.sum(voice, Given.sound(1, t -> 0.3));
        assertThat(Given.voicedMean(Egemaps.of(shifted), Descriptor.HNR_DB))
                .isCloseTo(Given.voicedMean(Egemaps.of(voice), Descriptor.HNR_DB), within(0.05));
    }

    /** Lines in the bins nearest to the harmonics, one bin wide. */
    private static Harmonics taken(double f0Hz, double... amplitudes) {
        double[] magnitudes = new double[513];
        for (int n = 0; n < amplitudes.length; n++) {
            magnitudes[(int) Math.round((n + 1) * f0Hz / 15.625)] = amplitudes[n];
        }
        Harmonics harmonics = new Harmonics(513);
        harmonics.take(magnitudes, f0Hz);
        return harmonics;
    }
}
