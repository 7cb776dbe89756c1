package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.voice.VoiceModels;
import tongli.perception.voice.egemaps.EgemapsStream;

class EnergyFollowerTest {
    private static final int RATE_HZ = 16_000;

    /** A buzz that rises and falls, in syllables. @param lively how high, bright and quick */
    private static float[] speech(double seconds, double lively) {
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double at = i / (double) RATE_HZ;
            phase += 2 * Math.PI * lively * (140 + 25 * lively * Math.sin(2 * Math.PI * 0.7 * at)) / RATE_HZ;
            double buzz = 0;
            for (int harmonic = 1; harmonic <= 20; harmonic++) {
                buzz += Math.sin(harmonic * phase) / Math.pow(harmonic, 1.2 / lively);
            }
            samples[i] = (float) (0.1 * (1 + Math.sin(2 * Math.PI * 3 * at)) * buzz);
        }
        return samples;
    }

    private static EnergyFollower heard(float[] samples, float gain) {
        EnergyFollower energy = new EnergyFollower(VoiceModels.bundled());
        float[] louder = new float[samples.length];
        for (int i = 0; i < louder.length; i++) {
            louder[i] = gain * samples[i];
        }
        EgemapsStream stream = new EgemapsStream(energy::add);
        stream.accept(louder, 0, louder.length);
        return energy;
    }

    @Test
    void itTellsWhatTheReaderOfRecordingsTellsWhateverTheMicrophonesGain() {
        float[] samples = speech(6, 1.3);
        VoiceReading reading =
                new VoiceReader(VoiceModels.bundled()).read(samples, List.of(new Stretch(0, 6)), WhoSpeaks.STRANGER);
        for (float gain : new float[] {1, 0.3f, 0.1f}) {
            assertThat(heard(samples, gain).energy())
                    .as("gain %s", gain)
                    .isCloseTo(reading.affect().arousal(), within(0.05));
        }
    }

    @Test
    void aLivelyVoiceHasMoreEnergyThanASubduedOne() {
        assertThat(heard(speech(5, 1.6), 1).energy())
                .isGreaterThan(heard(speech(5, 0.9), 1).energy() + 0.1);
    }

    @Test
    void afterASilenceNothingIsToldOfTheVoiceBefore() {
        float[] thenSilence = Arrays.copyOf(speech(5, 1.3), 16 * RATE_HZ);
        assertThat(heard(Arrays.copyOf(thenSilence, 5 * RATE_HZ), 1).energy()).isNotNaN();
        EnergyFollower after = heard(thenSilence, 1);
        assertThat(after.energy()).isNaN();
        assertThat(after.spread()).isNaN();
    }

    @Test
    void nothingIsToldUntilFourReadingsWereMadeAndNoneIsMadeOfSilence() {
        assertThat(heard(speech(1.5, 1), 1).energy()).isNaN();
        assertThat(heard(speech(1.5, 1), 1).spread()).isNaN();
        EnergyFollower silence = heard(new float[5 * RATE_HZ], 1);
        assertThat(silence.readings()).isZero();
        assertThat(silence.energy()).isNaN();
        assertThat(heard(speech(5, 1), 1).spread()).isBetween(0.0, 2.0);
    }
}
