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
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .hasMessage(
                        "says that it has 60,000 × 60,000 pixels, and at most 40,000,000 are decoded; make it smaller");
        assertThatThrownBy(() -> PictureFile.size(file)).isInstanceOf(UndecodableException.class);
    }

    /** 16 bits of each of red, green, blue and how opaque: 8 bytes a pixel. */
    @Test
    void aPictureIsBoundByTheBytesThatItTakes() throws IOException {
        Path file = Files.write(folder.resolve("deep.png"), header(5_000, 4_001, 16, 6));
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessage(
                        "says that it has 5,000 × 4,001 pixels of 8 bytes, and at most 160,000,000 bytes are decoded;"
                                + " make it smaller");
        Files.write(file, header(5_000, 4_001, 8, 6)); // half as many are within: it is only cut off
        assertThatThrownBy(() -> PictureFile.read(file)).hasMessageContaining("damaged");
    }

    private static byte[] header(int width, int height) throws IOException {
        return header(width, height, 8, 2);
    }

    /** The beginning of a PNG file, as far as its size. */
    private static byte[] header(int width, int height, int bits, int colours) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream size = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(size);
        chunk.writeBytes("IHDR");
        chunk.writeInt(width);
        chunk.writeInt(height);
        chunk.write(new byte[] {(byte) bits, (byte) colours, 0, 0, 0});
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
        assertThatThrownBy(() -> PictureFile.read(text)).hasMessage("is no PNG, JPEG, WebP, GIF or BMP file");
        Files.writeString(text, "II*\0\10\0\0\0....", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> PictureFile.size(text)).hasMessageContaining("but TIFF; convert it");
    }

    /** Black on the left of the file, white on the right. */
    private byte[] halves(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 32; y++) {
            for (int x = 32; x < 64; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        byte[] whole = Files.readAllBytes(written("halves.jpg", image));
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(whole, 0, 2);
        tagged.write(exif);
        tagged.write(whole, 2, whole.length - 2);
        return tagged.toByteArray();
    }

    @ParameterizedTest
    // the number of Exif, then whether the picture is upright, and whether its upper left and upper right corners are
    // dark
    @CsvSource({
        "0, true, true, false",
        "1, true, true, false",
        "2, true, false, true",
        "3, true, false, true",
        "4, true, true, false",
        "5, false, true, true",
        "6, false, true, true",
        "7, false, false, false",
        "8, false, false, false",
        "9, true, true, false"
    })
    void aCameraMayBeHeldAnyWay(int orientation, boolean wide, boolean leftDark, boolean rightDark) throws IOException {
        Path file = Files.write(folder.resolve("held.jpg"), halves(orientation));
        PictureFile picture = PictureFile.read(file);
        assertThat(new PictureFile.Size(picture.width(), picture.height()))
                .isEqualTo(wide ? new PictureFile.Size(64, 32) : new PictureFile.Size(32, 64))
                .isEqualTo(PictureFile.size(file));
        assertThat((pixel(file, 1, 1) & 0xff) < 128).isEqualTo(leftDark);
        assertThat((pixel(file, picture.width() - 2, 1) & 0xff) < 128).isEqualTo(rightDark);
    }

    /** So that left and right are told apart where rows are columns. */
    @Test
    void aQuarterTurnKeepsLeftAndRight() throws IOException {
        BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 6; i++) {
            image.setRGB(i % 2, i / 2, i);
        }
        // 0 1     4 2 0
        // 2 3  →  5 3 1
        // 4 5
        Path file = written("turned.png", image);
        Files.write(file, withChunk(Files.readAllBytes(file), 6));
        assertThat(PictureFile.size(file)).isEqualTo(new PictureFile.Size(3, 2));
        int[] row = new int[3];
        PictureFile.read(file).row(0, row);
        assertThat(row).containsExactly(4, 2, 0);
        PictureFile.read(file).row(1, row);
        assertThat(row).containsExactly(5, 3, 1);
    }

    /** A PNG file with Exif behind its header. */
    private static byte[] withChunk(byte[] png, int orientation) throws IOException {
        byte[] exif = {
            'e',
            'X',
            'I',
            'f',
            'I',
            'I',
            42,
            0,
            8,
            0,
            0,
            0,
            1,
            0,
            18,
            1,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        CRC32 check = new CRC32();
        check.update(exif);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(png, 0, 33);
        out.writeInt(exif.length - 4);
        out.write(exif);
        out.writeInt((int) check.getValue());
        out.write(png, 33, png.length - 33);
        return bytes.toByteArray();
    }

    /** One pixel each, as the makers of WebP give them to try a reader with: lossy, and lossless and clear. */
    private static final List<String> WEBP = List.of(
            "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
            "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    /** Found by a fuzzer: its reader takes what is missing for zeros. */
    @Test
    void aFewBytesThatPromiseMillionsOfPixelsAreNotWaitedFor() throws IOException {
        byte[] cut = Base64.getDecoder()
                .decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAP8OAABHSUYQBxAREYiI/g"
                        + "c4AwACAEAIGBgYGBgYGBgYGBgYGBgYGBgYGAYAAQgcGBAAOQ==");
        Path file = Files.write(folder.resolve("cut.webp"), cut);
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> PictureFile.read(Medium.bytes(cut)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void webpIsReadWhetherItLostAnythingOrNot() throws IOException {
        for (String one : WEBP) {
            Path file =
                    Files.write(folder.resolve("one.webp"), Base64.getDecoder().decode(one));
            assertThat(PictureFile.size(file)).isEqualTo(new PictureFile.Size(1, 1));
            PictureFile picture = PictureFile.read(file);
            int[] row = new int[1];
            picture.row(0, row);
            assertThat(picture.height()).isEqualTo(1);
        }
        assertThat(pixel(
                        Files.write(
                                folder.resolve("clear.webp"),
                                Base64.getDecoder().decode(WEBP.get(1))),
                        0,
                        0))
                .as("what is clear is laid on white")
                .isEqualTo(0xffffff);
    }

    @Test
    void aWebpThatIsHugeOrBrokenIsRefused() throws IOException {
        byte[] huge = Base64.getDecoder().decode(WEBP.get(1));
        huge[21] = (byte) 0xff; // of the lossless header: fourteen bits of width less one, and of height
        huge[22] = (byte) 0xff;
        huge[23] = (byte) 0xff;
        huge[24] = (byte) 0x0f;
        Path file = Files.write(folder.resolve("huge.webp"), huge);
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("16,384 × 16,384 pixels");
        Random random = new Random(7);
        for (String one : WEBP) {
            for (int i = 0; i < 200; i++) {
                byte[] broken = Base64.getDecoder().decode(one);
                broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt(256);
                Files.write(file, Arrays.copyOf(broken, 12 + random.nextInt(broken.length - 11)));
                try {
                    assertThat(PictureFile.read(file).width()).isPositive();
                } catch (UndecodableException refused) {
                    assertThat(refused).hasMessageNotContaining("null");
                }
            }
        }
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
