package tongli.perception.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int TO = 16_000;

    private static float[] sine(int rateHz, double hz, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hz * i / rateHz);
        }
        return samples;
    }

    private static float[] whole(int fromHz, float[] samples) {
        Resampler resampler = new Resampler(fromHz, TO);
        return joined(resampler.add(samples), resampler.end());
    }

    private static float[] joined(float[] one, float[] other) {
        float[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** The greatest distance from {@code expected} away from both ends, where silence is smoothed in. */
    private static double worst(float[] samples, float[] expected) {
        double worst = 0;
        for (int i = TO / 20; i < samples.length - TO / 20; i++) {
            worst = Math.max(worst, Math.abs(samples[i] - expected[i]));
        }
        return worst;
    }

    /** 0.1 % is 0.009 dB: as flat as the filter says, at the same place, and nothing else beside the tone. */
    @ParameterizedTest
    @ValueSource(
            ints = {8_000, 11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 44_099, 47_999})
    void aTonePassesAsItIs(int fromHz) {
        double end = 0.9 * Math.min(fromHz, TO) / 2;
        for (double hz : new double[] {100, 1_000, 0.5 * end, 0.98 * end}) {
            float[] samples = whole(fromHz, sine(fromHz, hz, fromHz / 2));
            assertThat(samples).hasSize(TO / 2);
            assertThat(worst(samples, sine(TO, hz, samples.length)))
                    .as("%s Hz", hz)
                    .isLessThan(0.001);
        }
    }

    /** 60 dB are asked for; the filter has 80, and sums of floats cost some of it. */
    @ParameterizedTest
    @ValueSource(ints = {22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 44_099})
    void whatLiesAboveHalfTheRateIsNotHeardAsSomethingElse(int fromHz) {
        for (double hz : new double[] {8_000, 8_200, 9_000, 10_500}) {
            float[] samples = whole(fromHz, sine(fromHz, hz, fromHz / 2));
            assertThat(worst(samples, new float[samples.length]))
                    .as("%s Hz", hz)
                    .isLessThan(0.0003); // −70 dB
        }
    }

    /** A tone of 3 kHz at 8 kHz has its mirror image at 5 kHz. */
    @Test
    void fillingInAddsNoMirrorImage() {
        float[] samples = whole(8_000, sine(8_000, 3_000, 4_000));
        assertThat(worst(samples, sine(TO, 3_000, samples.length))).isLessThan(0.001);
    }

    @Test
    void aConstantStaysWhatItIsAndTheLengthIsKept() {
        float[] ones = new float[44_101];
        Arrays.fill(ones, 0.5f);
        float[] samples = whole(44_100, ones);
        assertThat(samples).hasSize(16_001); // 44,101 · 160 / 441 = 16,000.4, rounded up
        assertThat(samples[8_000]).isCloseTo(0.5f, within(1e-5f));
    }

    @Test
    void piecesOfAnyLengthMakeTheSameSamples() {
        float[] samples = sine(44_100, 700, 10_000);
        float[] expected = whole(44_100, samples);
        Resampler resampler = new Resampler(44_100, TO);
        float[] pieces = new float[0];
        int at = 0;
        for (int length = 1; at < samples.length; length = length * 3 % 1_001) {
            int to = Math.min(samples.length, at + length);
            pieces = joined(pieces, resampler.add(Arrays.copyOfRange(samples, at, to)));
            at = to;
        }
        assertThat(joined(pieces, resampler.end())).isEqualTo(expected);
    }

    @Test
    void nothingMakesNothingAndOneSampleSome() {
        assertThat(whole(44_100, new float[0])).isEmpty();
        assertThat(whole(44_100, new float[] {1})).hasSize(1);
        assertThat(whole(8_000, new float[] {1})).hasSize(2);
    }
}
