package tongli.perception.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    @TempDir
    Path folder;

    private Path written(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        assertThat(ImageIO.write(image, name.replaceAll(".*\\.", ""), file.toFile()))
                .isTrue();
        return file;
    }

    private static BufferedImage noise(int type) {
        BufferedImage image = new BufferedImage(40, 30, type);
        Random random = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, 0xff000000 | random.nextInt(1 << 24));
            }
        }
        return image;
    }

    private static int pixel(Path file, int x, int y) throws IOException {
        PictureFile picture = PictureFile.read(file);
        int[] row = new int[picture.width()];
        picture.row(y, row);
        return row[x];
    }

    @Test
    void theSamePixelsAreTheSameWhateverTheFile() throws IOException {
        BufferedImage image = noise(BufferedImage.TYPE_INT_RGB);
        int expected = image.getRGB(7, 9) & 0xffffff;
        assertThat(pixel(written("a.png", image), 7, 9)).isEqualTo(expected);
        assertThat(pixel(written("a.bmp", image), 7, 9)).isEqualTo(expected);
        assertThat(PictureFile.size(folder.resolve("a.png"))).isEqualTo(new PictureFile.Size(40, 30));
    }

    @Test
    void greyStaysAsItStandsInTheFile() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage grey = new BufferedImage(4, 4, type);
            grey.getRaster().setSample(1, 2, 0, type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257);
            assertThat(pixel(written("g.png", grey), 1, 2)).isEqualTo(0x646464);
        }
        BufferedImage two = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_BINARY);
        two.setRGB(1, 2, 0xffffffff);
        assertThat(pixel(written("two.png", two), 1, 2)).isEqualTo(0xffffff);
    }

    @Test
    void whatShinesThroughIsLaidOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80000000);
        Path file = written("a.png", image);
        assertThat(pixel(file, 0, 0)).isEqualTo(0xffffff);
        assertThat(pixel(file, 1, 0)).isEqualTo(0x7f7f7f);
    }

    @Test
    void aPictureThatEndsTooSoonIsToldInEveryForm() throws IOException {
        for (String form : List.of("png", "jpg", "gif", "bmp")) {
            Path file = written("a." + form, noise(BufferedImage.TYPE_INT_RGB));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(() -> PictureFile.read(file)).as(form).isInstanceOf(UndecodableException.class);
        }
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedBeforeItIsDecoded() throws IOException {
        Path file = Files.write(folder.resolve("huge.png"), header(60_000, 60_000));
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("says that it has 60,000 × 60,000 pixels, and at most 40,000,000 are decoded");
        assertThatThrownBy(() -> PictureFile.size(file)).isInstanceOf(UndecodableException.class);
    }

    /** The beginning of a PNG file, as far as its size. */
    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream size = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(size);
        chunk.writeBytes("IHDR");
        chunk.writeInt(width);
        chunk.writeInt(height);
        chunk.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(size.toByteArray());
        out.writeInt(13);
        out.write(size.toByteArray());
        out.writeInt((int) check.getValue());
        return bytes.toByteArray();
    }

    @Test
    void whatIsNoPictureIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "no picture");
        assertThatThrownBy(() -> PictureFile.read(text)).hasMessage("is no PNG, JPEG, GIF or BMP file");
        Files.writeString(text, "RIFF1234WEBPVP8 ", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> PictureFile.size(text)).hasMessageContaining("but WEBP; convert it");
    }

    /** Whatever a header says, the file is read or refused. */
    @Test
    void noHeaderBreaksTheReader() throws IOException {
        Random random = new Random(7);
        for (String form : List.of("png", "jpg", "gif", "bmp")) {
            byte[] whole = Files.readAllBytes(written("a." + form, noise(BufferedImage.TYPE_INT_RGB)));
            for (int i = 0; i < 60; i++) {
                byte[] broken = whole.clone();
                for (int change = 0; change < 3; change++) {
                    broken[random.nextInt(Math.min(100, broken.length))] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("broken"), broken);
                try {
                    assertThat(PictureFile.read(file).width()).isPositive();
                } catch (UndecodableException refused) {
                    assertThat(refused).hasMessageNotContaining("null");
                }
            }
        }
    }
}
