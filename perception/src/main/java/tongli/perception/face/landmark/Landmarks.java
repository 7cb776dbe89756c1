package tongli.perception.face.landmark;

import java.util.Arrays;

/**
 * The 68 points of the Multi-PIE scheme in a picture: jaw, brows, nose, eyes and lips (see {@link FacePart}). In pixels from
 * the picture's upper left corner, and possibly outside it. Immutable.
 *
 * <p>Source of the scheme: Gross et al., "Multi-PIE", Image and Vision Computing 28 (2010); Sagonas et al., "300 Faces
 * in-the-Wild Challenge", ICCV Workshops 2013.
 */
public final class Landmarks {
    public static final int COUNT = 68;

    private static final double SMALLEST = 1e-3;

    private final double[] x;
    private final double[] y;

    /**
     * @param x one a point, to the right
     * @param y one a point, downward
     * @throws IllegalArgumentException if there are not {@value #COUNT} of each, or one is no finite number
     */
    public Landmarks(double[] x, double[] y) {
        if (x.length != COUNT || y.length != COUNT) {
            throw new IllegalArgumentException(
                    "%d and %d numbers are not those of %d points".formatted(x.length, y.length, COUNT));
        }
        this.x = x.clone();
        this.y = y.clone();
        for (int point = 0; point < COUNT; point++) {
            if (!Double.isFinite(x[point]) || !Double.isFinite(y[point])) {
                throw new IllegalArgumentException("point %d is no place in a picture".formatted(point));
            }
        }
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    /** The mean of a part's points, rightward. */
    public double centreX(FacePart part) {
        return mean(x, part);
    }

    /** The mean of a part's points, downward. */
    public double centreY(FacePart part) {
        return mean(y, part);
    }

    private static double mean(double[] values, FacePart part) {
        double sum = 0;
        for (int point = part.first(); point < part.end(); point++) {
            sum += values[point];
        }
        return sum / (part.end() - part.first());
    }

    /** Between the middles of the eyes, in pixels: how large a face is, whatever its expression. */
    public double eyeDistance() {
        return Math.hypot(
                centreX(FacePart.LEFT_EYE) - centreX(FacePart.RIGHT_EYE),
                centreY(FacePart.LEFT_EYE) - centreY(FacePart.RIGHT_EYE));
    }

    /** The smallest box that holds all points, larger by a share of its size. @param margin on both sides together */
    public FaceBox around(double margin) {
        return around(0, COUNT, margin);
    }

    /** The same of a part's points. */
    public FaceBox around(FacePart part, double margin) {
        return around(part.first(), part.end(), margin);
    }

    private FaceBox around(int first, int end, double margin) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int point = first; point < end; point++) {
            left = Math.min(left, x[point]);
            top = Math.min(top, y[point]);
            right = Math.max(right, x[point]);
            bottom = Math.max(bottom, y[point]);
        }
        double wide = Math.max(SMALLEST, right - left);
        double high = Math.max(SMALLEST, bottom - top);
        return new FaceBox(left - wide * margin / 2, top - high * margin / 2, wide * (1 + margin), high * (1 + margin));
    }

    /** In a picture that is {@code factor} times as large. */
    public Landmarks scaled(double factor) {
        return new Landmarks(
                Arrays.stream(x).map(value -> value * factor).toArray(),
                Arrays.stream(y).map(value -> value * factor).toArray());
    }

    /** The distance of two points, in pixels. */
    public double distance(int one, int other) {
        return Math.hypot(x[one] - x[other], y[one] - y[other]);
    }
}
