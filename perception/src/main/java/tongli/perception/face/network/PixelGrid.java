package tongli.perception.face.network;

import tongli.perception.face.landmark.FaceBox;
import tongli.perception.media.PictureFile;

/**
 * Pixels in colour, and what a network needs to be made of them: a part, in a square, of another size. Values are 0 to 255 in
 * three planes, red, green, blue. Immutable.
 */
public final class PixelGrid {
    private static final int PLANES = 3;
    private static final int LARGEST_SIDE = 1600;

    private final int width;
    private final int height;
    private final float[] planes;
    private final int step;

    private PixelGrid(int width, int height, int step, float[] planes) {
        this.step = step;
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    /**
     * The whole picture, or as much smaller as it takes to have at most {@value #LARGEST_SIDE} pixels a side; each pixel is the
     * mean of what it covers, a whole number of pixels each way.
     */
    public static PixelGrid of(PictureFile picture) {
        int step = (Math.max(picture.width(), picture.height()) + LARGEST_SIDE - 1) / LARGEST_SIDE;
        int width = Math.max(1, picture.width() / step);
        int height = Math.max(1, picture.height() / step);
        float[] planes = new float[PLANES * width * height];
        int[] row = new int[picture.width()];
        for (int y = 0; y < Math.min(height * step, picture.height()); y++) {
            picture.row(y, row);
            for (int x = 0; x < Math.min(width * step, picture.width()); x++) {
                int at = y / step * width + x / step;
                planes[at] += row[x] >> 16 & 0xff;
                planes[width * height + at] += row[x] >> 8 & 0xff;
                planes[2 * width * height + at] += row[x] & 0xff;
            }
        }
        for (int i = 0; i < planes.length && step > 1; i++) {
            planes[i] /= step * step;
        }
        return new PixelGrid(width, height, step, planes);
    }

    /**
     * A picture as a browser's canvas gives it, in its own size.
     *
     * @param rgba four a pixel, row by row: red, green, blue, and how opaque, which is not looked at
     * @throws IllegalArgumentException if there are not as many numbers as the size asks for
     */
    public static PixelGrid ofRgba(int width, int height, byte[] rgba) {
        if (width < 1 || height < 1 || rgba.length != 4L * width * height) {
            throw new IllegalArgumentException(
                    "%d numbers are no picture of %d × %d pixels".formatted(rgba.length, width, height));
        }
        float[] planes = new float[PLANES * width * height];
        for (int pixel = 0; pixel < width * height; pixel++) {
            for (int plane = 0; plane < PLANES; plane++) {
                planes[plane * width * height + pixel] = rgba[4 * pixel + plane] & 0xff;
            }
        }
        return new PixelGrid(width, height, 1, planes);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** How many pixels of the picture, each way, a pixel here is the mean of. */
    public int step() {
        return step;
    }

    /** @param plane 0 red, 1 green, 2 blue */
    public float at(int plane, int x, int y) {
        return planes[(plane * height + y) * width + x];
    }

    /** How light a pixel is, by the weights of ITU-R BT.601, in [0, 255]. */
    public double grey(int x, int y) {
        return 0.299 * at(0, x, y) + 0.587 * at(1, x, y) + 0.114 * at(2, x, y);
    }

    /** What of a box lies inside the picture, its edges cut down to whole pixels; at least one pixel. */
    Crop crop(FaceBox box) {
        double left = Math.max(box.x(), 0);
        double top = Math.max(box.y(), 0);
        int x = (int) Math.min(left, width - 1);
        int y = (int) Math.min(top, height - 1);
        int wide = (int) Math.floor(Math.min(box.x() + box.width() - left, width - left));
        int high = (int) Math.floor(Math.min(box.y() + box.height() - top, height - top));
        return new Crop(this, x, y, Math.max(1, Math.min(wide, width - x)), Math.max(1, Math.min(high, height - y)));
    }

    Crop whole() {
        return new Crop(this, 0, 0, width, height);
    }

    /** A part of a grid, not copied. */
    record Crop(PixelGrid grid, int x, int y, int width, int height) {

        /**
         * In a black square of {@code side} pixels, by linear interpolation between the four nearest; where it is made less than
         * half as large, each pixel is first the mean of what it covers, or small things would fall between.
         *
         * @param centred whether as much black is on either side, or all of it to the right or below
         */
        float[] square(int side, boolean centred) {
            Crop source = this;
            while (Math.max(source.width, source.height) >= 2 * side) {
                source = source.halved();
            }
            int large = Math.max(source.width, source.height);
            int left = centred ? (large - source.width) / 2 : 0;
            int top = centred ? (large - source.height) / 2 : 0;
            float[] square = new float[PLANES * side * side];
            double step = (double) large / side;
            for (int plane = 0; plane < PLANES; plane++) {
                for (int row = 0; row < side; row++) {
                    for (int column = 0; column < side; column++) {
                        square[(plane * side + row) * side + column] = source.between(
                                plane, column * step - left, row * step - top, large - left, large - top);
                    }
                }
            }
            return square;
        }

        /** Of the square around it, in pixels. */
        int side() {
            return Math.max(width, height);
        }

        private float between(int plane, double atX, double atY, int endX, int endY) {
            int left = (int) Math.floor(atX);
            int top = (int) Math.floor(atY);
            // beyond the square's own edge the last pixel goes on
            int right = Math.min(left + 1, endX - 1);
            int below = Math.min(top + 1, endY - 1);
            float shareX = (float) (atX - left);
            float shareY = (float) (atY - top);
            float upper = value(plane, left, top) + (value(plane, right, top) - value(plane, left, top)) * shareX;
            float lower = value(plane, left, below) + (value(plane, right, below) - value(plane, left, below)) * shareX;
            return upper + (lower - upper) * shareY;
        }

        private float value(int plane, int atX, int atY) {
            return atX < 0 || atY < 0 || atX >= width || atY >= height ? 0 : grid.at(plane, x + atX, y + atY);
        }

        private Crop halved() {
            int wide = (width + 1) / 2;
            int high = (height + 1) / 2;
            float[] means = new float[PLANES * wide * high];
            for (int plane = 0; plane < PLANES; plane++) {
                for (int row = 0; row < high; row++) {
                    for (int column = 0; column < wide; column++) {
                        int right = Math.min(2 * column + 1, width - 1);
                        int below = Math.min(2 * row + 1, height - 1);
                        means[(plane * high + row) * wide + column] = (value(plane, 2 * column, 2 * row)
                                        + value(plane, right, 2 * row)
                                        + value(plane, 2 * column, below)
                                        + value(plane, right, below))
                                / 4;
                    }
                }
            }
            return new PixelGrid(wide, high, 2 * grid.step, means).whole();
        }
    }
}
