package tongli.browser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import tongli.perception.face.Expression;
import tongli.perception.face.ExpressionScale;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.FaceShape;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.FaceInputs;
import tongli.perception.face.network.FoundFace;
import tongli.perception.face.network.PixelGrid;

/**
 * One look at one picture, in three steps, between which the page runs a network: the largest face, its points, its expression. Each
 * step is {@code xPixels} (what the network is given) and {@code x} (what it answered). For one thread.
 */
public final class FaceLook {
    private static final double LEAST_SCORE = 0.5;

    private final PixelGrid picture;
    private @Nullable FaceBox box;
    private @Nullable Landmarks landmarks;
    private @Nullable HeadPose pose;
    private @Nullable Expression expression;

    FaceLook(int width, int height, byte[] rgba) {
        picture = PixelGrid.ofRgba(width, height, rgba);
    }

    /** @param side a multiple of 32 @return shape (3, side, side) */
    @JSExport
    public float[] detectorPixels(int side) {
        return FaceInputs.whole(picture, side);
    }

    /** @return whether a face was found; of several, the largest is taken */
    @JSExport
    public boolean detector(int side, float[] numbers) {
        List<FoundFace> faces = FaceInputs.faces(picture, side, numbers, LEAST_SCORE);
        box = null;
        for (FoundFace face : faces) {
            FaceBox largest = box;
            if (largest == null || face.box().area() > largest.area()) {
                box = face.box();
            }
        }
        return box != null;
    }

    /** Left, top, width and height of the face, in pixels of the picture. */
    @JSExport
    public double[] box() {
        FaceBox found = found(box);
        return new double[] {found.x(), found.y(), found.width(), found.height()};
    }

    /** @return shape (3, 112, 112) */
    @JSExport
    public float[] landmarksPixels() {
        return FaceInputs.face(picture, found(box));
    }

    /** @return whether they are the points of a face; if not, the detector was wrong */
    @JSExport
    public boolean landmarks(float[] numbers) {
        Landmarks points = FaceInputs.points(picture, found(box), numbers);
        try {
            pose = FaceShape.pose(points);
        } catch (IllegalArgumentException inALine) {
            return false;
        }
        landmarks = points;
        return true;
    }

    /** The 68 points, rightward and downward by turns, in pixels of the picture. */
    @JSExport
    public double[] points() {
        Landmarks points = found(landmarks);
        double[] places = new double[2 * Landmarks.COUNT];
        for (int point = 0; point < Landmarks.COUNT; point++) {
            places[2 * point] = points.x(point);
            places[2 * point + 1] = points.y(point);
        }
        return places;
    }

    /** @return shape (3, 112, 112) */
    @JSExport
    public float[] expressionPixels() {
        return FaceInputs.expression(picture, found(landmarks)).pixels();
    }

    /** @return one probability an emotion, in the order of {@link Reading#expressions} */
    @JSExport
    public double[] expression(float[] numbers) {
        double[] logits = new double[numbers.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = numbers[i];
        }
        double[] probabilities = ExpressionScale.CALIBRATED.probabilities(logits);
        expression = Expression.of(probabilities, found(landmarks), found(pose));
        return probabilities;
    }

    /** Whether Tongli cannot tell. */
    @JSExport
    public boolean uncertain() {
        return found(expression).uncertain();
    }

    /** The code of the most probable emotion. */
    @JSExport
    public String dominant() {
        return found(expression).emotions().get(0).label();
    }

    /** How probable that is, [0, 1]. */
    @JSExport
    public double confidence() {
        return found(expression).confidence();
    }

    private static <T> T found(@Nullable T step) {
        if (step == null) {
            throw new IllegalStateException("the step before has not been taken");
        }
        return step;
    }
}
