package tongli.perception.face.motion;

import tongli.core.Coded;

/**
 * A part of a face as a rectangle of its grid, in distances between the eyes from the middle between them: rightward in the picture, and
 * down the face. Left and right are the person's own.
 */
public enum FaceZone implements Coded {
    FOREHEAD(-0.7, 0.7, -0.85, -0.4),
    EYES(-0.85, 0.85, -0.25, 0.25),
    RIGHT_CHEEK(-1.0, -0.45, 0.35, 1.1),
    LEFT_CHEEK(0.45, 1.0, 0.35, 1.1),
    NOSE(-0.3, 0.3, 0.3, 0.75),
    MOUTH(-0.5, 0.5, 0.85, 1.3),
    CHIN(-0.5, 0.5, 1.35, 1.75);

    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    FaceZone(double left, double right, double top, double bottom) {
        this.left = left;
        this.right = right;
        this.top = top;
        this.bottom = bottom;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
