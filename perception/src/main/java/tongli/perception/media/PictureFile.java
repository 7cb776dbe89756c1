package tongli.perception.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture file, decoded whole: PNG, JPEG, WebP, GIF (of the last two the first picture) or BMP. What shines through is
 * laid on white. A tag that says how the camera was held (Exif) is followed. Immutable.
 */
public final class PictureFile {
    /** What is decoded, for messages. */
    public static final String FORMS = "PNG, JPEG, WebP, GIF or BMP";

    /** Larger pictures are refused before they are decoded; a face needs far fewer. */
    public static final int MOST_PIXELS = 40_000_000;

    /**
     * More is not decoded: {@link #MOST_PIXELS} of one byte a colour. A 16-bit PNG that shines through takes twice as much a pixel. While they
     * read, Java's readers may hold as much again.
     */
    static final long MOST_BYTES = 160_000_000;

    private static final Set<Form> KNOWN = EnumSet.of(Form.PNG, Form.JPEG, Form.WEBP, Form.GIF, Form.BMP);
    private static final int WHITE = 255;

    private final BufferedImage image;
    private final Orientation held;
    private final boolean grey;

    private PictureFile(BufferedImage image, Orientation held) {
        this.image = image;
        this.held = held;
        this.grey = image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    }

    /** How large a picture is, in pixels. */
    public record Size(int width, int height) {}

    private interface Work<R> {
        R of(ImageReader reader, Orientation held) throws IOException;
    }

    /**
     * Reads the header.
     *
     * @throws UndecodableException if it is no picture that can be decoded
     * @throws IOException if it cannot be read
     */
    public static Size size(Path file) throws IOException {
        return with(Medium.file(file), (reader, held) -> {
            Size size = size(reader);
            return held.sideways() ? new Size(size.height(), size.width()) : size;
        });
    }

    /**
     * @throws UndecodableException if it is no picture that can be decoded, or it ends too soon
     * @throws IOException if it cannot be read
     */
    public static PictureFile read(Path file) throws IOException {
        return read(Medium.file(file));
    }

    /** The same, wherever it lies. */
    public static PictureFile read(Medium file) throws IOException {
        return with(file, (reader, held) -> {
            bytes(reader, size(reader));
            CutOff cutOff = new CutOff();
            reader.addIIOReadWarningListener(cutOff);
            PictureFile picture = new PictureFile(reader.read(0), held);
            if (cutOff.isSo) {
                throw new UndecodableException("is cut off or damaged inside; copy it again");
            }
            return picture;
        });
    }

    private static <R> R with(Medium file, Work<R> work) throws IOException {
        Form form = Form.of(file, KNOWN, FORMS);
        ImageReader reader = ImageIO.getImageReadersByFormatName(form.name()).next();
        try (ImageInputStream bytes = file.seekable()) {
            reader.setInput(bytes, true, true); // what is told about the picture may be large when unpacked
            return work.of(reader, Exif.orientation(file, form));
        } catch (UndecodableException told) {
            throw told;
        } catch (IOException | RuntimeException broken) { // Java's readers trust the header
            throw new UndecodableException(
                    "cannot be decoded as %s: it is damaged, or of a kind that is not read".formatted(form), broken);
        } catch (OutOfMemoryError large) {
            throw new UndecodableException("needs more memory than there is; make it smaller", large);
        } finally {
            reader.dispose();
        }
    }

    private static Size size(ImageReader reader) throws IOException {
        Size size = new Size(reader.getWidth(0), reader.getHeight(0));
        if (size.width() < 1 || size.height() < 1 || (long) size.width() * size.height() > MOST_PIXELS) {
            throw new UndecodableException(
                    "says that it has %,d × %,d pixels, and at most %,d are decoded; make it smaller"
                            .formatted(size.width(), size.height(), MOST_PIXELS));
        }
        return size;
    }

    /** By the form that the reader decodes to, which is the first of those it offers. */
    private static void bytes(ImageReader reader, Size size) throws IOException {
        Iterator<ImageTypeSpecifier> forms = reader.getImageTypes(0);
        if (forms == null || !forms.hasNext()) {
            return; // it will say so itself
        }
        SampleModel pixel = forms.next().getSampleModel();
        int bytesAPixel = pixel.getNumDataElements() * DataBuffer.getDataTypeSize(pixel.getDataType()) / Byte.SIZE;
        if ((long) size.width() * size.height() * bytesAPixel > MOST_BYTES) {
            throw new UndecodableException(
                    "says that it has %,d × %,d pixels of %d bytes, and at most %,d bytes are decoded; make it smaller"
                            .formatted(size.width(), size.height(), bytesAPixel, MOST_BYTES));
        }
    }

    public int width() {
        return held.sideways() ? image.getHeight() : image.getWidth();
    }

    public int height() {
        return held.sideways() ? image.getWidth() : image.getHeight();
    }

    /** @param rgb filled with the pixels of a row, as {@code 0xRRGGBB}; as long as the picture is wide */
    public void row(int y, int[] rgb) {
        int line = held.upward() ? height() - 1 - y : y;
        if (grey) {
            greyLine(image.getRaster(), line, rgb);
        } else {
            colourLine(line, rgb);
        }
        if (held.backward()) {
            for (int left = 0, right = width() - 1; left < right; left++, right--) {
                int kept = rgb[left];
                rgb[left] = rgb[right];
                rgb[right] = kept;
            }
        }
    }

    private void colourLine(int line, int[] rgb) {
        if (held.sideways()) {
            image.getRGB(line, 0, 1, width(), rgb, 0, 1);
        } else {
            image.getRGB(0, line, width(), 1, rgb, 0, width());
        }
        for (int x = 0; x < rgb.length; x++) {
            int alpha = rgb[x] >>> 24;
            rgb[x] = onWhite(rgb[x] >> 16 & 0xff, alpha) << 16
                    | onWhite(rgb[x] >> 8 & 0xff, alpha) << 8
                    | onWhite(rgb[x] & 0xff, alpha);
        }
    }

    /** As they stand in the file: Java takes grey for linear light and would make it brighter. */
    private void greyLine(Raster raster, int line, int[] rgb) {
        int[] samples = new int[raster.getNumBands()];
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int x = 0; x < rgb.length; x++) {
            raster.getPixel(held.sideways() ? line : x, held.sideways() ? x : line, samples);
            int alpha = samples.length == 1 ? WHITE : samples[1] * WHITE / most;
            rgb[x] = onWhite(samples[0] * WHITE / most, alpha) * 0x010101;
        }
    }

    private static int onWhite(int colour, int alpha) {
        return (colour * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }

    /** Hears whether a JPEG file ends too soon: Java paints the rest grey and goes on. */
    private static final class CutOff implements IIOReadWarningListener {
        private boolean isSo;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            isSo |= warning.contains("premature end");
        }
    }
}
