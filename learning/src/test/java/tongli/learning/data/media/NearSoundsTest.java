package tongli.learning.data.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearSoundsTest {
    private static final int RATE = 16_000;
    private static final double[] SAID = Sounds.speech(1, RATE, 3);

    private final NearSounds near = new NearSounds(NearSounds.NEAR);

    @TempDir
    Path folder;

    private Sound sound(int rate, double[] samples) throws IOException {
        return Sound.read(Sounds.write(folder.resolve("a.wav"), rate, samples));
    }

    @BeforeEach
    void someoneSaysSomethingElseAndThenThis() throws IOException {
        near.add(sound(RATE, Sounds.speech(2, RATE, 3)));
        near.add(sound(RATE, SAID));
    }

    @Test
    void anotherVolumeRateOrDepthIsNear() throws IOException {
        assertThat(near.near(sound(RATE, Sounds.times(0.1, SAID)))).containsExactly(1);
        assertThat(near.near(sound(RATE, Sounds.times(3, SAID)))).containsExactly(1);
        assertThat(near.near(sound(44_100, Sounds.speech(1, 44_100, 3)))).containsExactly(1);
        assertThat(near.near(sound(8_000, Sounds.speech(1, 8_000, 3)))).containsExactly(1);
        assertThat(near.near(Sound.read(Sounds.write(folder.resolve("8.wav"), Type.WAVE, RATE, 8, SAID))))
                .containsExactly(1);
    }

    @Test
    void noiseAndSilenceAroundItMakeNoDifference() throws IOException {
        assertThat(near.near(sound(RATE, Sounds.plus(SAID, Sounds.noise(0.004, RATE, 3)))))
                .containsExactly(1);
        double[] later = Sounds.of(
                SAID.length + RATE, i -> i < RATE / 3 || i - RATE / 3 >= SAID.length ? 0 : SAID[i - RATE / 3]);
        assertThat(near.near(sound(RATE, later))).containsExactly(1);
    }

    @Test
    void aHalfIsNearAndSomethingElseOrAFifthIsNot() throws IOException {
        assertThat(near.near(sound(RATE, Sounds.of(SAID.length / 2, i -> SAID[i]))))
                .containsExactly(1);
        for (int seed = 3; seed < 20; seed++) {
            assertThat(near.near(sound(RATE, Sounds.speech(seed, RATE, 3)))).isEmpty();
        }
        assertThat(near.near(sound(RATE, Sounds.of(SAID.length / 5, i -> SAID[i]))))
                .isEmpty();
    }

    @Test
    void windowsThatShareAThirdAreNotNear() throws IOException {
        double[] talk = Sounds.speech(5, RATE, 5);
        NearSounds windows = new NearSounds(NearSounds.NEAR);
        windows.add(sound(RATE, Sounds.of(3 * RATE, i -> talk[i])));
        assertThat(windows.near(sound(RATE, Sounds.of(3 * RATE, i -> talk[i + 2 * RATE]))))
                .isEmpty();
        assertThat(windows.near(sound(RATE, Sounds.of(3 * RATE, i -> talk[i + RATE / 4]))))
                .containsExactly(0);
    }

    @Test
    void whatIsHeardInPausesDoesNotCount() throws IOException {
        NearSounds paused = new NearSounds(NearSounds.NEAR);
        paused.add(sound(RATE, followedByNoise(7)));
        assertThat(paused.near(sound(RATE, followedByNoise(8)))).containsExactly(0);
    }

    private static double[] followedByNoise(long seed) {
        double[] noise = Sounds.noise(seed, 0.0004, RATE, 8);
        return Sounds.of(noise.length, i -> noise[i] + (i < SAID.length ? SAID[i] : 0));
    }

    @Test
    void silenceIsNearNothing() throws IOException {
        NearSounds silent = new NearSounds(NearSounds.NEAR);
        silent.add(sound(RATE, new double[RATE]));
        assertThat(silent.near(sound(RATE, new double[2 * RATE]))).isEmpty();
    }

    @Test
    void aBoundThatTellsNothingIsRefused() {
        for (double bound : List.of(0.5, 1.1, Double.NaN)) {
            assertThatThrownBy(() -> new NearSounds(bound)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
