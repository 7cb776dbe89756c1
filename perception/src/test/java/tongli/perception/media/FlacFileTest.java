package tongli.perception.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlacFileTest {
    @TempDir
    Path folder;

    private static float[] scaled(int[] samples, double scale) {
        float[] scaled = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = (float) (samples[i] * scale);
        }
        return scaled;
    }

    @Test
    void everySampleIsAsItWasBeforePacking() throws IOException {
        assertThat(MadeSound.decoded(MadeSound.file(folder, "stereo16.flac")))
                .isEqualTo(scaled(MadeSound.samples(16_000, 8_000, 2), 1 / 32_768.0));
        assertThat(MadeSound.decoded(MadeSound.file(folder, "fixed16.flac"))) // constants, polynomials, left and side
                .isEqualTo(scaled(MadeSound.samples(16_000, 8_000, 2), 1 / 32_768.0));
        assertThat(MadeSound.decoded(MadeSound.file(folder, "plain16.flac"))) // packed without prediction
                .isEqualTo(scaled(MadeSound.samples(16_000, 1_000, 2), 1 / 32_768.0));
    }

    /** Four bits of each sample are zeros: FLAC leaves them out. */
    @Test
    void bitsThatAreNeverUsedAreFilledIn() throws IOException {
        assertThat(MadeSound.decoded(MadeSound.file(folder, "mono24.flac")))
                .isEqualTo(scaled(MadeSound.samples(16_000, 8_000, 1), 16 / 8_388_608.0));
    }

    @Test
    void eightAndThirtyTwoBitsAreRead() throws IOException {
        int[] eight = Arrays.stream(MadeSound.samples(8_000, 2_000, 1))
                .map(sample -> Math.floorDiv(sample, 128))
                .toArray();
        assertThat(MadeSound.decoded(MadeSound.file(folder, "mono8.flac"))).isEqualTo(scaled(eight, 1 / 128.0));
        int[] wide = MadeSound.samples(16_000, 1_000, 2);
        for (int i = 0; i < wide.length; i++) {
            wide[i] = wide[i] * 65_536 + i % 7;
        }
        assertThat(MadeSound.decoded(MadeSound.file(folder, "stereo32.flac")))
                .isEqualTo(scaled(wide, Math.scalb(1.0, -31)));
    }

    @Test
    void theHeaderSaysHowLongItIs() throws IOException {
        try (SoundFile sound = SoundFile.open(MadeSound.file(folder, "stereo16.flac"))) {
            assertThat(sound.rateHz()).isEqualTo(16_000);
            assertThat(sound.channels()).isEqualTo(2);
            assertThat(sound.frames()).hasValue(8_000);
        }
    }

    private Path changed(int at, int... bytes) throws IOException {
        byte[] whole = MadeSound.bytes("stereo16.flac");
        for (int i = 0; i < bytes.length; i++) {
            whole[at + i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve("changed.flac"), whole);
    }

    /** The 36 bits of the length end at byte 25: 4 of the sign, 4 of the block's head, 17 of its fields. */
    @Test
    void aHeaderThatLiesAboutItsLengthIsJudgedByWhatIsDecoded() throws IOException {
        float[] whole = MadeSound.decoded(MadeSound.file(folder, "stereo16.flac"));
        assertThat(MadeSound.decoded(changed(22, 0, 0, 0, 9))).isEqualTo(whole); // 9 samples
        assertThat(MadeSound.decoded(changed(22, 0, 0, 0, 0))).isEqualTo(whole); // it does not say
        Path longer = changed(22, 0, 1, 0, 0); // 65,536 samples
        assertThatThrownBy(() -> MadeSound.decoded(longer))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("is cut off: it holds 0.5 of 4.1 seconds; copy it again");
        Path hours = changed(22, 0x7f, 0xff, 0xff, 0xff);
        assertThatThrownBy(() -> MadeSound.decoded(hours)).hasMessageContaining("lasts more than 6 hours; cut it");
    }

    @Test
    void aFileThatEndsTooSoonIsTold() throws IOException {
        byte[] whole = MadeSound.bytes("stereo16.flac");
        Path file = Files.write(folder.resolve("cut.flac"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> MadeSound.decoded(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("ends in the middle of a block; copy it again");
    }

    @Test
    void aChangedBitIsTold() throws IOException {
        int length = MadeSound.bytes("stereo16.flac").length;
        Path file = changed(length - 1_000, 0x5a, 0xa5);
        assertThatThrownBy(() -> MadeSound.decoded(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("is damaged inside");
    }

    /** Old programs put a tag of 128 bytes behind the last frame. */
    @Test
    void whatStandsBehindTheLastFrameIsPassedOver() throws IOException {
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.writeBytes(MadeSound.bytes("stereo16.flac"));
        tagged.writeBytes("TAG".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        tagged.writeBytes(new byte[125]);
        Path file = Files.write(folder.resolve("tagged.flac"), tagged.toByteArray());
        assertThat(MadeSound.decoded(file)).hasSize(16_000);
    }

    /** One frame of 65,535 equal samples takes 14 bytes; a few megabytes of them would last for hours. */
    @Test
    void silenceThatUnpacksToHoursIsRefusedWhereItGetsTooLong() throws IOException {
        byte[] whole = MadeSound.bytes("stereo16.flac");
        byte[] head = Arrays.copyOf(whole, 42);
        head[4] |= (byte) 0x80; // no other block follows
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        head[22] = head[23] = head[24] = head[25] = 0;
        bomb.writeBytes(head);
        byte[] frame = SilentFrame.of65535();
        for (int i = 0; i < 6 * 3_600 * 16_000 / 65_535 + 2; i++) {
            bomb.writeBytes(frame);
        }
        Path file = Files.write(folder.resolve("bomb.flac"), bomb.toByteArray());
        assertThat(bomb.size()).isLessThan(100_000);
        assertThatThrownBy(() -> {
                    try (SoundFile sound = SoundFile.open(file)) {
                        float[] block = new float[200_000];
                        while (sound.read(block) > 0) {
                            continue;
                        }
                    }
                })
                .hasMessageContaining("lasts more than 6 hours; cut it");
    }
}
