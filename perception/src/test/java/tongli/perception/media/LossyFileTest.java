package tongli.perception.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MP3 and Ogg Vorbis change the samples; what was packed must still be heard, at its place. */
class LossyFileTest {
    @TempDir
    Path folder;

    /** How far the energy of the tone lies above that of what was changed, over the second quarter and a little less than the third. */
    private static double signalToNoiseDb(float[] decoded, int[] made, int channels) {
        int frames = made.length / channels;
        double signal = 0;
        double noise = 0;
        for (int i = (int) (0.3 * frames) * channels; i < (int) (0.7 * frames) * channels; i++) {
            double expected = made[i] / 32_768.0;
            signal += expected * expected;
            noise += (decoded[i] - expected) * (decoded[i] - expected);
        }
        return 10 * Math.log10(signal / noise);
    }

    @ParameterizedTest
    @CsvSource({
        "info16.mp3, 16000, 8000, 1",
        "vbr44.mp3, 44100, 22050, 2",
        "stereo16.ogg, 16000, 8000, 2",
        "tone44.ogg, 44100, 22050, 2"
    })
    void theSoundIsWhatItWasAndAsLong(String name, int rateHz, int frames, int channels) throws IOException {
        Path file = MadeSound.file(folder, name);
        try (SoundFile sound = SoundFile.open(file)) {
            assertThat(sound.rateHz()).isEqualTo(rateHz);
            assertThat(sound.channels()).isEqualTo(channels);
        }
        float[] decoded = MadeSound.decoded(file);
        assertThat(decoded).hasSize(frames * channels);
        assertThat(signalToNoiseDb(decoded, MadeSound.samples(rateHz, frames, channels), channels))
                .isGreaterThan(20);
    }

    @Test
    void anMp3FileThatSaysNothingOfItsLengthIsReadToItsEnd() throws IOException {
        Path file = MadeSound.file(folder, "plain16.mp3");
        try (SoundFile sound = SoundFile.open(file)) {
            assertThat(sound.frames()).isEmpty();
        }
        assertThat(MadeSound.decoded(file).length).isBetween(8_000, 8_000 + 4 * 576);
    }

    @Test
    void anMp3FileThatSaysItsLengthIsHeldToIt() throws IOException {
        byte[] whole = MadeSound.bytes("vbr44.mp3");
        Path file = Files.write(folder.resolve("cut.mp3"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> MadeSound.decoded(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("is cut off: it holds")
                .hasMessageContaining("of 0.5 seconds; copy it again");
    }

    /** A tag may claim 256 megabytes; it is passed over, not kept. */
    @Test
    void tagsBeforeTheFirstFrameArePassedOver() throws IOException {
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.writeBytes("ID3\4\0\0\0\0\1\0".getBytes(StandardCharsets.ISO_8859_1)); // 128 bytes follow
        tagged.writeBytes(new byte[128]);
        tagged.writeBytes(MadeSound.bytes("info16.mp3"));
        assertThat(MadeSound.decoded(Files.write(folder.resolve("tagged.mp3"), tagged.toByteArray())))
                .isEqualTo(MadeSound.decoded(MadeSound.file(folder, "info16.mp3")));
        Path bomb =
                Files.writeString(folder.resolve("bomb.mp3"), "ID3\4\0\0\177\177\177\177", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SoundFile.open(bomb))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("ends within a tag");
        Path nothing =
                Files.writeString(folder.resolve("text.mp3"), "ID3\4\0\0\0\0\0\2no", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SoundFile.open(nothing)).hasMessageContaining("holds no MP3 where it should begin");
    }

    @Test
    void anOggFileThatEndsTooSoonIsTold() throws IOException {
        byte[] whole = MadeSound.bytes("stereo16.ogg");
        for (int length : new int[] {whole.length / 2, whole.length - 1}) {
            Path file = Files.write(folder.resolve("cut.ogg"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> MadeSound.decoded(file))
                    .isInstanceOf(UndecodableException.class)
                    .hasMessageContaining("is cut off: its end is missing; copy it again");
        }
    }

    @Test
    void aChangedBitInOggIsTold() throws IOException {
        byte[] whole = MadeSound.bytes("stereo16.ogg");
        whole[whole.length - 100] ^= 1;
        Path file = Files.write(folder.resolve("changed.ogg"), whole);
        assertThatThrownBy(() -> MadeSound.decoded(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("is damaged inside");
    }

    @Test
    void severalRecordingsInOneOggFileAreRefused() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(MadeSound.bytes("stereo16.ogg"));
        two.writeBytes(MadeSound.bytes("stereo16.ogg"));
        Path file = Files.write(folder.resolve("two.ogg"), two.toByteArray());
        assertThatThrownBy(() -> MadeSound.decoded(file)).hasMessageContaining("holds several recordings; split it");
    }

    @Test
    void whatElseLiesInOggIsNamed() throws IOException {
        Path file = MadeSound.file(folder, "opus.ogg");
        assertThatThrownBy(() -> SoundFile.open(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("holds Opus, and Vorbis is read; convert it");
    }
}
