package tongli.perception.face;

import java.util.Optional;
import tongli.core.Require;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.FacePart;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.PixelGrid;

/**
 * Roughly where the eyes point within the head: the middle of what is dark within the lids, from the middle of the eye, over
 * half the eye's width. Not a direction in the room, not calibrated, and moved by lashes, glasses and light.
 *
 * @param horizontal positive to the picture's right, in [-1, 1]
 * @param vertical positive downward, in [-1, 1]
 */
public record Gaze(double horizontal, double vertical) {
    /** Narrower eyes show no iris. */
    private static final double NARROWEST_PIXELS = 8;
    /** Of the eye's width; lids that are closer hide the iris. */
    private static final double LEAST_OPEN = 0.15;

    public Gaze {
        Require.inRange("horizontal", horizontal, -1, 1);
        Require.inRange("vertical", vertical, -1, 1);
    }

    /** The mean of both eyes, or of the one that is open; empty if none is open and large enough. */
    static Optional<Gaze> of(PixelGrid picture, Landmarks landmarks) {
        Optional<Gaze> right = of(picture, landmarks, FacePart.RIGHT_EYE);
        Optional<Gaze> left = of(picture, landmarks, FacePart.LEFT_EYE);
        if (right.isPresent() && left.isPresent()) {
            return Optional.of(new Gaze(
                    (right.get().horizontal + left.get().horizontal) / 2,
                    (right.get().vertical + left.get().vertical) / 2));
        }
        return right.or(() -> left);
    }

    private static Optional<Gaze> of(PixelGrid picture, Landmarks landmarks, FacePart eye) {
        int corner = eye.first();
        double width = landmarks.distance(corner, corner + 3);
        double open = (landmarks.distance(corner + 1, corner + 5) + landmarks.distance(corner + 2, corner + 4)) / 2;
        if (width < NARROWEST_PIXELS || open < LEAST_OPEN * width) {
            return Optional.empty();
        }
        FaceBox box = landmarks.around(eye, 0);
        double brightest = 0;
        for (int pass = 0; pass < 2; pass++) {
            double sum = 0;
            double sumX = 0;
            double sumY = 0;
            for (int y = (int) Math.max(0, box.y()); y < Math.min(picture.height(), box.y() + box.height()); y++) {
                for (int x = (int) Math.max(0, box.x()); x < Math.min(picture.width(), box.x() + box.width()); x++) {
                    if (!within(landmarks, eye, x + 0.5, y + 0.5)) {
                        continue;
                    }
                    double grey = picture.grey(x, y);
                    if (pass == 0) {
                        brightest = Math.max(brightest, grey);
                    } else {
                        // squared, so that the dark of the iris counts far more than the shade of the lids
                        double dark = (brightest - grey) * (brightest - grey);
                        sum += dark;
                        sumX += dark * (x + 0.5);
                        sumY += dark * (y + 0.5);
                    }
                }
            }
            if (pass == 1 && sum > 0) {
                return Optional.of(inEye(landmarks, corner, width, sumX / sum, sumY / sum));
            }
        }
        return Optional.empty();
    }

    /** Along the line between the corners, and across it. */
    private static Gaze inEye(Landmarks landmarks, int corner, double width, double x, double y) {
        double alongX = (landmarks.x(corner + 3) - landmarks.x(corner)) / width;
        double alongY = (landmarks.y(corner + 3) - landmarks.y(corner)) / width;
        double fromX = x - (landmarks.x(corner) + landmarks.x(corner + 3)) / 2;
        double fromY = y - (landmarks.y(corner) + landmarks.y(corner + 3)) / 2;
        return new Gaze(
                limited(2 * (fromX * alongX + fromY * alongY) / width),
                limited(2 * (fromY * alongX - fromX * alongY) / width));
    }

    private static double limited(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    /** Whether a place lies within the outline of the lids: a line from it crosses the outline an odd number of times. */
    private static boolean within(Landmarks landmarks, FacePart eye, double x, double y) {
        boolean inside = false;
        int before = eye.end() - 1;
        for (int point = eye.first(); point < eye.end(); before = point++) {
            double y1 = landmarks.y(point);
            double y0 = landmarks.y(before);
            if (y1 > y != y0 > y
                    && x < landmarks.x(point) + (y - y1) / (y0 - y1) * (landmarks.x(before) - landmarks.x(point))) {
                inside = !inside;
            }
        }
        return inside;
    }
}
