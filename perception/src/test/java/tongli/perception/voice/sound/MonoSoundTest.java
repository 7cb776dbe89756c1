package tongli.perception.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat.Type;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.media.UndecodableException;

class MonoSoundTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    /** A second of 1 kHz at half the loudness left, and nothing right. */
    private Path left(int rateHz) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(rateHz * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rateHz; i++) {
            bytes.putShort((short) Math.rint(16_384 * Math.sin(2 * Math.PI * 1_000 * i / rateHz)));
            bytes.putShort((short) 0);
        }
        Path file = folder.resolve(rateHz + ".wav");
        AudioFormat format = new AudioFormat(rateHz, 16, 2, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, rateHz),
                Type.WAVE,
                file.toFile());
        return file;
    }

    @Test
    void channelsAreAveragedWhateverTheRate() throws IOException {
        for (int rateHz : new int[] {16_000, 8_000, 44_100, 48_000}) {
            float[] samples = MonoSound.readWhole(left(rateHz), MINUTE);
            assertThat(samples).hasSize(16_000);
            // 1 kHz has 16 samples a turn: the fifth is its crest, a quarter of full scale
            assertThat(samples[8_004]).as("%d Hz", rateHz).isCloseTo(0.25f, within(0.0005f));
            assertThat(samples[8_008]).isCloseTo(0, within(0.0005f));
        }
    }

    @Test
    void whatLastsTooLongIsRefusedBeforeItIsDecoded() throws IOException {
        Path file = left(8_000);
        assertThat(MonoSound.readWhole(file, Duration.ofSeconds(1))).hasSize(16_000);
        assertThatThrownBy(() -> MonoSound.open(file, Duration.ofMillis(999)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("lasts more than 1.0 seconds; cut it");
    }

    @Test
    void theEndStaysTheEnd() throws IOException {
        try (MonoSound sound = MonoSound.open(left(44_100), MINUTE)) {
            while (sound.next().length > 0) {
                continue;
            }
            assertThat(sound.next()).isEmpty();
        }
    }
}
