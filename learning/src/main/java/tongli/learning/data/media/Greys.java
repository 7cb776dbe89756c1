package tongli.learning.data.media;

import java.util.Arrays;

/**
 * A picture without its colours, made smaller, row by row: each place is the mean of what it covers. For one thread while it
 * is made.
 */
final class Greys {
    private final int width;
    private final int height;
    private final double[] values;
    private final int fromWidth;
    private final int fromHeight;

    /** @param width with {@code height}: the size to make; {@code fromWidth} with {@code fromHeight}: that of the picture */
    Greys(int width, int height, int fromWidth, int fromHeight) {
        this.width = width;
        this.height = height;
        this.fromWidth = fromWidth;
        this.fromHeight = fromHeight;
        values = new double[width * height];
    }

    /** Adds a row of the picture; all must be added once. */
    void add(int y, double[] row) {
        double[] narrow = new double[width];
        for (int x = 0; x < fromWidth; x++) {
            spread(x, fromWidth, width, row[x], narrow, 0, 1);
        }
        for (int x = 0; x < width; x++) {
            spread(y, fromHeight, height, narrow[x], values, x, width);
        }
    }

    /** Gives a value to the places that its own place covers, by the share of each that it covers. */
    private static void spread(int at, int from, int to, double value, double[] into, int offset, int step) {
        double begin = (double) at * to / from;
        double end = (double) (at + 1) * to / from;
        for (int place = (int) begin; place < end && place < to; place++) {
            double covered = Math.min(end, place + 1) - Math.max(begin, place);
            into[offset + place * step] += value * covered;
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double at(int x, int y) {
        return values[y * width + x];
    }

    double mean() {
        return Arrays.stream(values).average().orElse(0);
    }

    double variance() {
        return variance(values);
    }

    /**
     * How sharp the picture is: the variance of its second differences, small where no edge is (Pech-Pacheco and others,
     * ICPR 2000).
     */
    double laplacianVariance() {
        double[] differences = new double[Math.max(0, width - 2) * Math.max(0, height - 2)];
        int at = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                differences[at++] = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
            }
        }
        return variance(differences);
    }

    private static double variance(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElse(0);
        return Arrays.stream(numbers)
                .map(number -> (number - mean) * (number - mean))
                .average()
                .orElse(0);
    }

    Greys to(int newWidth, int newHeight) {
        Greys smaller = new Greys(newWidth, newHeight, width, height);
        double[] row = new double[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(values, y * width, row, 0, width);
            smaller.add(y, row);
        }
        return smaller;
    }
}
