package tongli.perception.face.network;

import java.util.List;
import java.util.stream.IntStream;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.Landmarks;

/**
 * What the networks of a face are given, and what the detector's and the points' answers mean. Who runs them is left open: on a
 * server {@link FaceNetworks} does, in a browser its own runtime, so nothing here may need ONNX Runtime. Stateless.
 */
public final class FaceInputs {
    /** Pixels a side that the networks of one face read. */
    public static final int FACE_SIDE = 112;

    /** Beside the points, on all sides together, of what the expression is read from. */
    private static final double MARGIN = 0.2;

    private FaceInputs() {}

    /**
     * The whole picture, for the detector.
     *
     * @param side pixels a side to look at it in, a multiple of 32: the more, the smaller the faces that are seen
     * @return shape (3, side, side)
     */
    public static float[] whole(PixelGrid picture, int side) {
        if (side < DetectorBoxes.CELL || side % DetectorBoxes.CELL != 0) {
            throw new IllegalArgumentException("side is %d, which is no multiple of 32".formatted(side));
        }
        return picture.whole().square(side, false);
    }

    /**
     * Where faces are, surest first, none over another.
     *
     * @param numbers what the detector made of {@link #whole}
     * @param least score to count, [0, 1]
     */
    public static List<FoundFace> faces(PixelGrid picture, int side, float[] numbers, double least) {
        return DetectorBoxes.read(
                numbers, side / DetectorBoxes.CELL, picture.whole().side(), least);
    }

    /** The face in a box, for its points. @return shape (3, 112, 112) */
    public static float[] face(PixelGrid picture, FaceBox box) {
        return picture.crop(box).square(FACE_SIDE, true);
    }

    /**
     * The points of the face in a box, in pixels of the picture.
     *
     * @param numbers what the network made of {@link #face}: two a point, in shares of the square
     */
    public static Landmarks points(PixelGrid picture, FaceBox box, float[] numbers) {
        PixelGrid.Crop face = picture.crop(box);
        double left = face.x() - (face.side() - face.width()) / 2.0;
        double top = face.y() - (face.side() - face.height()) / 2.0;
        return new Landmarks(
                IntStream.range(0, Landmarks.COUNT)
                        .mapToDouble(point -> left + face.side() * (double) numbers[2 * point])
                        .toArray(),
                IntStream.range(0, Landmarks.COUNT)
                        .mapToDouble(point -> top + face.side() * (double) numbers[2 * point + 1])
                        .toArray());
    }

    /** What the expression is read from: the points and a margin around them, of the picture. */
    public static FaceSquare expression(PixelGrid picture, Landmarks landmarks) {
        return new FaceSquare(picture.crop(landmarks.around(MARGIN)), FACE_SIDE);
    }
}
