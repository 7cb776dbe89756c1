package tongli.report.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a character as TrueType draws it: contours of straight lines and quadratic curves. Immutable.
 *
 * @param advance in thousandths of an em
 * @param contours each closed, of at least three points
 */
record Glyph(int advance, List<List<Point>> contours) {

    /** A point of a contour; one that is off the curve pulls at it. */
    record Point(int x, int y, boolean onCurve) {}

    /** How far, in thousandths of an em, a curve may stray from the one that it stands for: less than a printer shows. */
    private static final double TOLERANCE = 0.3;

    Glyph {
        contours = contours.stream().map(List::copyOf).toList();
    }

    /** A frame, for a character that no font has. */
    static Glyph frame() {
        return new Glyph(600, List.of(rectangle(60, 0, 540, 720), rectangle(500, 40, 100, 680)));
    }

    private static List<Point> rectangle(int left, int bottom, int right, int top) {
        return List.of(
                new Point(left, bottom, true),
                new Point(left, top, true),
                new Point(right, top, true),
                new Point(right, bottom, true));
    }

    static Glyph of(Path2D path, int advance) {
        List<List<Point>> contours = new ArrayList<>();
        List<Point> contour = new ArrayList<>();
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            switch (at.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    add(contours, contour);
                    contour = new ArrayList<>();
                    contour.add(point(to[0], to[1], true));
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_LINETO -> {
                    contour.add(point(to[0], to[1], true));
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    contour.add(point(to[0], to[1], false));
                    contour.add(point(to[2], to[3], true));
                    x = to[2];
                    y = to[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    cubic(contour, x, y, to);
                    x = to[4];
                    y = to[5];
                }
                default -> {} // a contour closes by itself
            }
        }
        add(contours, contour);
        return new Glyph(advance, contours);
    }

    private static void add(List<List<Point>> contours, List<Point> contour) {
        if (contour.size() > 1 && contour.get(0).equals(contour.get(contour.size() - 1))) {
            contour.remove(contour.size() - 1);
        }
        if (contour.size() > 2) {
            contours.add(contour);
        }
    }

    /**
     * A cubic curve as quadratic ones, in so many equal parts that none strays by more than the tolerance: a part's
     * distance is √3/36 · |p3 − 3p2 + 3p1 − p0| / n³ at most (Sederberg, Computer Aided Geometric Design, chapter on
     * degree reduction).
     *
     * @param c two points that pull, and the end
     */
    private static void cubic(List<Point> contour, double x0, double y0, double[] c) {
        double x = c[4] - 3 * c[2] + 3 * c[0] - x0;
        double y = c[5] - 3 * c[3] + 3 * c[1] - y0;
        int parts = (int) Math.max(1, Math.ceil(Math.cbrt(Math.sqrt(3) / 36 * Math.hypot(x, y) / TOLERANCE)));
        for (int part = 0; part < parts; part++) {
            double from = (double) part / parts;
            double to = (part + 1.0) / parts;
            // the tangents at both ends meet where the quadratic curve pulls
            double half = (to - from) / 2;
            contour.add(point(
                    (at(x0, c[0], c[2], c[4], from)
                                    + half * slope(x0, c[0], c[2], c[4], from)
                                    + at(x0, c[0], c[2], c[4], to)
                                    - half * slope(x0, c[0], c[2], c[4], to))
                            / 2,
                    (at(y0, c[1], c[3], c[5], from)
                                    + half * slope(y0, c[1], c[3], c[5], from)
                                    + at(y0, c[1], c[3], c[5], to)
                                    - half * slope(y0, c[1], c[3], c[5], to))
                            / 2,
                    false));
            contour.add(point(at(x0, c[0], c[2], c[4], to), at(y0, c[1], c[3], c[5], to), true));
        }
    }

    private static double at(double p0, double p1, double p2, double p3, double t) {
        double s = 1 - t;
        return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
    }

    private static double slope(double p0, double p1, double p2, double p3, double t) {
        double s = 1 - t;
        return 3 * (s * s * (p1 - p0) + 2 * s * t * (p2 - p1) + t * t * (p3 - p2));
    }

    private static Point point(double x, double y, boolean onCurve) {
        return new Point((int) Math.round(x), (int) Math.round(y), onCurve);
    }
}
