package tongli.learning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AlterationTest {
    private static final int RATE = 16_000;

    private static float[] tone(double hertz) {
        float[] samples = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    /** Passages from below 0 to above, in a second. */
    private static double hertz(float[] samples) {
        int rises = 0;
        for (int i = 1; i < samples.length; i++) {
            rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return (double) rises * RATE / samples.length;
    }

    @Test
    void fasterIsShorterAndHigherByATenth() {
        float[] faster = Alteration.FASTER.of(tone(200), 1);
        assertThat(faster).hasSize(14_546); // 16,000 · 10 / 11, rounded up
        assertThat(hertz(faster)).isCloseTo(220, within(2.0));
        float[] slower = Alteration.SLOWER.of(tone(200), 1);
        assertThat(slower).hasSize(17_778); // 16,000 · 10 / 9
        assertThat(hertz(slower)).isCloseTo(180, within(2.0));
    }

    @Test
    void noiseLies20DbBelow() {
        float[] clear = tone(200);
        float[] noisy = Alteration.NOISY.of(clear, 1);
        double noise = 0;
        double sound = 0;
        for (int i = 0; i < RATE; i++) {
            noise += Math.pow(noisy[i] - clear[i], 2);
            sound += Math.pow(clear[i], 2);
        }
        assertThat(10 * Math.log10(sound / noise)).isCloseTo(20, within(0.3));
        assertThat(Alteration.NOISY.of(clear, 1)).isEqualTo(noisy);
    }
}
