package tongli.learning.data.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import tongli.learning.encoder.ContentDigest;
import tongli.perception.media.PictureFile;

/**
 * What a set needs to know of a picture; the pixels themselves are not kept.
 *
 * @param sha256 of the size and the pixels; the same for the same picture in another file
 * @param brightness the mean of its greys, from 0 (black) to 255
 * @param contrast their standard deviation
 * @param sharpness the variance of the Laplacian of its greys over their variance, so that light makes no difference, once
 *     the longer side is brought to 256 pixels at most; 0 if it is of one grey
 * @param print what near pictures are found by
 */
public record Picture(
        String sha256,
        int width,
        int height,
        double brightness,
        double contrast,
        double sharpness,
        PicturePrint print) {

    private static final int LONGER_SIDE = 256;

    /**
     * Decodes a file.
     *
     * @throws tongli.perception.media.UndecodableException if it is no picture that can be decoded
     * @throws IOException if it cannot be read
     */
    public static Picture read(Path path) throws IOException {
        PictureFile file = PictureFile.read(path);
        ContentDigest digest = new ContentDigest();
        double scale = Math.min(1, LONGER_SIDE / (double) Math.max(file.width(), file.height()));
        Greys greys = new Greys(
                Math.max(1, (int) Math.round(file.width() * scale)),
                Math.max(1, (int) Math.round(file.height() * scale)),
                file.width(),
                file.height());
        int[] pixels = new int[file.width()];
        double[] grey = new double[file.width()];
        for (int y = 0; y < file.height(); y++) {
            file.row(y, pixels);
            digest.put(Arrays.stream(pixels).asLongStream().toArray()); // and how many they are
            for (int x = 0; x < grey.length; x++) {
                grey[x] = luminance(pixels[x]);
            }
            greys.add(y, grey);
        }
        return new Picture(
                digest.hex(),
                file.width(),
                file.height(),
                greys.mean(),
                Math.sqrt(greys.variance()),
                greys.variance() == 0 ? 0 : greys.laplacianVariance() / greys.variance(),
                new PicturePrint(greys));
    }

    /** By ITU-R BT.601. */
    private static double luminance(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }
}
