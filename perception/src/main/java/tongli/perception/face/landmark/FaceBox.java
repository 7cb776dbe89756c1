package tongli.perception.face.landmark;

import tongli.core.Require;

/**
 * An upright rectangle in a picture, in pixels from its upper left corner.
 *
 * @param width above 0
 * @param height above 0
 */
public record FaceBox(double x, double y, double width, double height) {
    public FaceBox {
        Require.inRange("width", width, Double.MIN_VALUE, 1e9);
        Require.inRange("height", height, Double.MIN_VALUE, 1e9);
        Require.inRange("x", x, -1e9, 1e9);
        Require.inRange("y", y, -1e9, 1e9);
    }

    public double area() {
        return width * height;
    }

    /** In a picture that is {@code factor} times as large. */
    public FaceBox scaled(double factor) {
        return new FaceBox(x * factor, y * factor, width * factor, height * factor);
    }

    /** What both share over what either covers (intersection over union), in [0, 1]. */
    public double overlap(FaceBox other) {
        double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (wide <= 0 || high <= 0) {
            return 0;
        }
        return wide * high / (area() + other.area() - wide * high);
    }
}
