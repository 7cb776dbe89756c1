package tongli.perception.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat.Type;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundFileTest {
    private static final short[] SAMPLES = {0, 1, -1, 16_384, -16_384, 32_767, -32_768, 256};
    private static final int LENGTH_OF_DATA = 40;

    @TempDir
    Path folder;

    private Path written(String name, AudioFormat format, Type type, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / format.getFrameSize()),
                type,
                file.toFile());
        return file;
    }

    private static AudioFormat pcm(int bits, boolean signed, boolean bigEndian) {
        return new AudioFormat(8_000, bits, 2, signed, bigEndian);
    }

    private static byte[] bytes(int bits, boolean bigEndian) {
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLES.length * bits / 8)
                .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (short sample : SAMPLES) {
            if (bits == 32) {
                bytes.putInt(sample << 16);
            } else {
                bytes.putShort(sample);
            }
        }
        return bytes.array();
    }

    private Path wav() throws IOException {
        return written("a.wav", pcm(16, true, false), Type.WAVE, bytes(16, false));
    }

    private static float[] read(Path file) throws IOException {
        try (SoundFile sound = SoundFile.open(file)) {
            float[] samples = new float[100];
            int read = sound.read(samples);
            assertThat(sound.read(new float[2])).isZero();
            return Arrays.copyOf(samples, read * sound.channels());
        }
    }

    @Test
    void theSameSamplesAreTheSameWhateverTheFile() throws IOException {
        float[] expected = {0, 1 / 32_768f, -1 / 32_768f, 0.5f, -0.5f, 32_767 / 32_768f, -1, 1 / 128f};
        List<Path> files = List.of(
                wav(),
                written("a.aiff", pcm(16, true, true), Type.AIFF, bytes(16, true)),
                written("a.au", pcm(16, true, true), Type.AU, bytes(16, true)),
                written("b.wav", pcm(32, true, false), Type.WAVE, bytes(32, false)));
        for (Path file : files) {
            assertThat(read(file)).as(file.toString()).isEqualTo(expected);
        }
        try (SoundFile sound = SoundFile.open(files.get(0))) {
            assertThat(sound.rateHz()).isEqualTo(8_000);
            assertThat(sound.channels()).isEqualTo(2);
            assertThat(sound.frames()).hasValue(4);
        }
    }

    @Test
    void bytesFloatsAndLawsAreRead() throws IOException {
        byte[] eight = {(byte) 128, (byte) 192, 64, (byte) 255};
        assertThat(read(written("8.wav", pcm(8, false, false), Type.WAVE, eight)))
                .containsExactly(0, 0.5f, -0.5f, 127 / 128f);
        ByteBuffer floats = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        floats.putFloat(0.25f).putFloat(-1).putFloat(1.5f).putFloat(0);
        AudioFormat floating = new AudioFormat(Encoding.PCM_FLOAT, 16_000, 32, 2, 8, 16_000, false);
        assertThat(read(written("f.wav", floating, Type.WAVE, floats.array()))).containsExactly(0.25f, -1, 1.5f, 0);
        AudioFormat law = new AudioFormat(Encoding.ULAW, 8_000, 8, 2, 2, 8_000, false);
        float[] soft = read(written("u.wav", law, Type.WAVE, new byte[] {(byte) 0xff, (byte) 0x80}));
        assertThat(soft[0]).isZero();
        assertThat(soft[1]).isCloseTo(32_124 / 32_768f, within(1e-6f)); // the loudest of µ-law (ITU-T G.711)
    }

    @Test
    void samplesThatNoMicrophoneGivesAreRefused() throws IOException {
        AudioFormat floating = new AudioFormat(Encoding.PCM_FLOAT, 16_000, 32, 1, 4, 16_000, false);
        for (float sample : new float[] {Float.NaN, 1e38f, -70_000, Float.NEGATIVE_INFINITY}) {
            ByteBuffer one =
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(sample);
            assertThatThrownBy(() -> read(written("f.wav", floating, Type.WAVE, one.array())))
                    .hasMessageContaining("no numbers, or far too loud");
        }
    }

    @Test
    void aFileThatEndsTooSoonIsToldAndALengthThatAPipeCouldNotKnowIsNot() throws IOException {
        Path file = folder.resolve("long.wav");
        written("long.wav", pcm(16, true, false), Type.WAVE, new byte[4 * 8_000]);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("is cut off: it holds 0.5 of 1.0 seconds");
        Files.write(file, withInt(whole, LENGTH_OF_DATA, -1));
        assertThat(readAll(file)).isEqualTo(8_000);
    }

    private static long readAll(Path file) throws IOException {
        try (SoundFile sound = SoundFile.open(file)) {
            long frames = 0;
            float[] samples = new float[1_000];
            for (int read = sound.read(samples); read > 0; read = sound.read(samples)) {
                frames += read;
            }
            return frames;
        }
    }

    private static byte[] withInt(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return changed;
    }

    static Stream<Arguments> noSounds() {
        return Stream.of(
                Arguments.of("", "is empty"),
                Arguments.of("This is no sound.", "is no WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3 file"),
                Arguments.of("\0\0\0\40ftypM4A ", "Ogg Vorbis or MP3 file but MP4; convert it"),
                Arguments.of("fLaC and so on", "cannot be decoded: its header is damaged"),
                Arguments.of("OggS", "is cut off"),
                Arguments.of("MThd\0\0\0\6\0\0\0\1\0\1", "but MIDI"),
                Arguments.of("RIFF\0\0\0\0WAVE", "cannot be decoded: its header is damaged"),
                Arguments.of("RIFF\0\0\0\0WAVEjunk\0\u0080\0\0" + "\0".repeat(40_000), "cannot be decoded"));
    }

    @ParameterizedTest
    @MethodSource("noSounds")
    void whatIsNoSoundIsNamed(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), content, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SoundFile.open(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining(message);
    }

    @Test
    void hoursAndRatesThatCannotBeAreRefusedBeforeTheyAreDecoded() throws IOException {
        byte[] whole = Files.readAllBytes(wav());
        Path file = folder.resolve("a.wav");
        Files.write(file, withInt(whole, 24, 3));
        assertThatThrownBy(() -> SoundFile.open(file)).hasMessageContaining("says 3 samples a second");
        Files.write(file, withInt(whole, 24, 192_001));
        assertThatThrownBy(() -> SoundFile.open(file))
                .hasMessage("says 192,001 samples a second, and 4,000 to 192,000 are read; convert it to 16,000");
        Files.write(file, withInt(whole, LENGTH_OF_DATA, 4 * 8_000 * 3_600 * 7));
        assertThatThrownBy(() -> SoundFile.open(file)).hasMessageContaining("lasts more than 6 hours");
        Files.write(file, withInt(whole, LENGTH_OF_DATA, -1));
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(4L * 8_000 * 3_600 * 7); // takes no room: nothing is written
        }
        assertThatThrownBy(() -> SoundFile.open(file)).hasMessageContaining("lasts more than 6 hours");
    }

    /** Whatever a header says, the file is read or refused. */
    @Test
    void noHeaderBreaksTheReader() throws IOException {
        Random random = new Random(7);
        for (Path sound : List.of(wav(), written("a.aiff", pcm(16, true, true), Type.AIFF, bytes(16, true)))) {
            byte[] whole = Files.readAllBytes(sound);
            for (int i = 0; i < 150; i++) {
                byte[] broken = whole.clone();
                for (int change = 0; change < 3; change++) {
                    broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("broken"), broken);
                try {
                    assertThat(readAll(file)).isNotNegative();
                } catch (UndecodableException refused) {
                    assertThat(refused).hasMessageNotContaining("null");
                }
            }
        }
    }

    @Test
    void moreThanEightChannelsAreRefusedBeforeRoomIsMadeForThem() throws IOException {
        for (int channels : new int[] {9, 32_767}) {
            AudioFormat format = new AudioFormat(8_000, 8, channels, false, false);
            Path file = written("many.wav", format, Type.WAVE, new byte[channels]);
            assertThatThrownBy(() -> SoundFile.open(file))
                    .isInstanceOf(UndecodableException.class)
                    .hasMessage("says %,d channels, and 1 to 8 are read; mix it down to one".formatted(channels));
        }
        AudioFormat eight = new AudioFormat(8_000, 8, 8, false, false);
        assertThat(read(written("eight.wav", eight, Type.WAVE, new byte[16]))).hasSize(16);
    }
}
