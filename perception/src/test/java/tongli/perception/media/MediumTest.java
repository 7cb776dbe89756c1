package tongli.perception.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat.Type;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MediumTest {
    @TempDir
    Path folder;

    @Test
    void aRecordingInMemoryIsReadAsInAFile() throws IOException {
        byte[] pcm = {0, 1, 0, 2, 0, 3, 0, 4};
        AudioInputStream sound = new AudioInputStream(
                new ByteArrayInputStream(pcm), new AudioFormat(8_000, 16, 1, true, false), pcm.length / 2);
        Path file = folder.resolve("a.wav");
        AudioSystem.write(sound, Type.WAVE, file.toFile());
        float[] samples = new float[16];
        try (SoundFile inMemory = SoundFile.open(Medium.bytes(Files.readAllBytes(file)))) {
            assertThat(inMemory.read(samples)).isEqualTo(4);
        }
        assertThat(samples).startsWith(256f / 32_768, 512f / 32_768, 768f / 32_768, 1024f / 32_768);
    }

    @Test
    void aPictureInMemoryIsReadAsInAFile() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x123456);
        image.setRGB(1, 0, 0xabcdef);
        Path file = folder.resolve("a.png");
        ImageIO.write(image, "png", file.toFile());
        int[] row = new int[2];
        PictureFile.read(Medium.bytes(Files.readAllBytes(file))).row(0, row);
        assertThat(row).containsExactly(0x123456, 0xabcdef);
    }

    @Test
    void aFolderIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Medium.file(folder).open())
                .isInstanceOf(UndecodableException.class)
                .hasMessage("is a folder; name the files in it");
        assertThatThrownBy(() -> Medium.file(folder).seekable()).isInstanceOf(UndecodableException.class);
    }

    /** Opening it would wait for whoever writes into it. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.wav");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThatThrownBy(() -> Medium.file(pipe).open())
                    .isInstanceOf(UndecodableException.class)
                    .hasMessage("is a pipe or a device; save what comes out of it in a file first");
            assertThatThrownBy(() -> Medium.file(pipe).seekable()).isInstanceOf(UndecodableException.class);
        });
    }

    @Test
    void bothKnowTheirLengthAndBeginAnewEachTime() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {7, 8, 9});
        for (Medium medium : new Medium[] {Medium.file(file), Medium.bytes(new byte[] {7, 8, 9})}) {
            assertThat(medium.size()).isEqualTo(3);
            for (int again = 0; again < 2; again++) {
                assertThat(medium.open().readAllBytes()).containsExactly(7, 8, 9);
            }
            try (var bytes = medium.seekable()) {
                assertThat(bytes.length()).isEqualTo(3);
                bytes.seek(2);
                assertThat(bytes.read()).isEqualTo(9);
            }
        }
    }
}
