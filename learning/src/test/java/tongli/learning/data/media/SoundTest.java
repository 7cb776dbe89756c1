package tongli.learning.data.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.perception.media.UndecodableException;

class SoundTest {
    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    private Sound sound(double[] samples) throws IOException {
        return Sound.read(Sounds.write(folder.resolve("a.wav"), RATE, samples));
    }

    @Test
    void theSameSamplesAreTheSameSoundInAnyFileAndAtAnotherRateNot() throws IOException {
        double[] speech = Sounds.speech(1, RATE, 1);
        Sound wav = sound(speech);
        Sound aiff = Sound.read(Sounds.write(folder.resolve("b.aiff"), Type.AIFF, RATE, 16, speech));
        Sound au = Sound.read(Sounds.write(folder.resolve("c.au"), Type.AU, RATE, 16, speech));
        assertThat(List.of(aiff.sha256(), au.sha256())).containsOnly(wav.sha256());
        assertThat(Sound.read(Sounds.write(folder.resolve("d.wav"), 8_000, speech))
                        .sha256())
                .isNotEqualTo(wav.sha256());
        assertThat(wav.seconds()).isEqualTo(1);
        assertThat(wav.rateHz()).isEqualTo(RATE);
    }

    @Test
    void loudnessIsThatOfTheLoudFramesWithoutAConstantShift() throws IOException {
        // the mean square of a sine is half the square of its amplitude: 10 log10(0.25 / 2) = −9.03
        assertThat(sound(Sounds.sine(400, 0.5, RATE, 1)).loudDb()).isCloseTo(-9.03, within(0.01));
        double[] shifted = Sounds.plus(Sounds.of(RATE, i -> 0.3), Sounds.sine(400, 0.05, RATE, 1));
        assertThat(sound(shifted).loudDb()).isCloseTo(-29.03, within(0.01));
        assertThat(sound(new double[RATE]).loudDb()).isCloseTo(-90, within(1e-9));
    }

    @Test
    void theShareAtFullScaleIsCounted() throws IOException {
        double[] every = Sounds.of(RATE, i -> i % 10 == 0 ? 1 : i % 10 == 5 ? -1 : 0.5);
        assertThat(sound(every).clipped()).isCloseTo(0.2, within(1e-9));
        assertThat(sound(Sounds.sine(400, 0.95, RATE, 1)).clipped()).isZero();
    }

    @Test
    void signalToNoiseIsTheLoudLessTheQuietOverTheQuiet() throws IOException {
        // half a second of each in turn: a sine of power 0.02 on noise of power 0.0002, and the noise alone: 20 dB
        double[] noise = Sounds.noise(Math.sqrt(0.0002), RATE, 4);
        double[] sine = Sounds.sine(400, 0.2, RATE, 4);
        double[] turns = Sounds.of(noise.length, i -> noise[i] + (i / (RATE / 2) % 2 == 0 ? sine[i] : 0));
        assertThat(sound(turns).signalToNoiseDb()).isCloseTo(20, within(1.0));
        assertThat(sound(noise).signalToNoiseDb()).isCloseTo(0, within(0.5));
        // silence that was put around it is no background
        double[] padded = Sounds.of(2 * noise.length, i -> i < noise.length ? turns[i] : 0);
        assertThat(sound(padded).signalToNoiseDb()).isCloseTo(20, within(1.0));
    }

    @Test
    void aFileWithoutSamplesIsRefused() throws IOException {
        Path file = Sounds.write(folder.resolve("a.wav"), RATE, new double[0]);
        assertThatThrownBy(() -> Sound.read(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessage("has no samples");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 8_000, 16_000, 44_100, 48_000})
    void theResamplerKeepsLowTonesAndTakesHighOnesOut(int rate) {
        assertThat(amplitude(resampled(rate, 1_000))).isCloseTo(0.5, within(0.005));
        if (rate > 8_000) {
            assertThat(amplitude(resampled(rate, 3_500))).isLessThan(0.005);
        }
    }

    /** In blocks of an odd size, as they may come. */
    private static List<Double> resampled(int rate, double hz) {
        List<Double> out = new ArrayList<>();
        Resampler resampler = new Resampler(rate, out::add);
        double[] samples = Sounds.sine(hz, 0.5, rate, 1);
        for (int from = 0; from < samples.length; from += 777) {
            int count = Math.min(777, samples.length - from);
            double[] block = new double[777];
            System.arraycopy(samples, from, block, 0, count);
            resampler.add(block, count);
        }
        resampler.end();
        assertThat(out).hasSize(Resampler.RATE_HZ);
        return out;
    }

    /** Of a sine, its edges aside. */
    private static double amplitude(List<Double> samples) {
        return Math.sqrt(2
                * samples.subList(100, samples.size() - 100).stream()
                        .mapToDouble(sample -> sample * sample)
                        .average()
                        .orElseThrow());
    }

    @Test
    void powersOfTwoStretchesAreToldApart() {
        double[] third = Sounds.of(64, i -> Math.cos(2 * Math.PI * 3 * i / 64));
        double[] tenth = Sounds.of(64, i -> 2 * Math.sin(2 * Math.PI * 10 * i / 64));
        Fourier.Powers powers = new Fourier(64).of(third, tenth);
        // a wave of amplitude a gives (a · 64 / 2)² in its place and nothing elsewhere
        for (int i = 0; i < 32; i++) {
            assertThat(powers.first()[i]).isCloseTo(i == 3 ? 1_024 : 0, within(1e-9));
            assertThat(powers.second()[i]).isCloseTo(i == 10 ? 4_096 : 0, within(1e-9));
        }
    }
}
