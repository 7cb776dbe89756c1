package tongli.perception.face.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tongli.core.BasicEmotion;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.Landmarks;

/**
 * The three networks of a face: where it is, its 68 points, its expression. Owns native handles; safe for many threads; close it
 * when no call is under way.
 *
 * <p>Source: face-api.js by Vincent Mühler, as kept up in {@code @vladmandic/face-api} (both MIT); see
 * {@code docs/models/face.md}. Each answers as the original does to 10⁻⁴ (tested).
 */
public final class FaceNetworks implements AutoCloseable {
    /** Pixels a side that the networks of one face read. */
    static final int FACE_SIDE = FaceInputs.FACE_SIDE;

    /** In the order of the expression network's outputs. */
    public static final List<BasicEmotion> EXPRESSIONS = List.of(
            BasicEmotion.NEUTRAL,
            BasicEmotion.JOY,
            BasicEmotion.SADNESS,
            BasicEmotion.ANGER,
            BasicEmotion.FEAR,
            BasicEmotion.DISGUST,
            BasicEmotion.SURPRISE);

    /** Pixels a side that faces are searched in: the smaller find what fills the picture, the larger what is far off. */
    private static final int[] LOOKS = {160, 224, 416};

    /** Only of pictures that are as large: in them faces may be far off. */
    private static final int FARTHEST_LOOK = 800;

    private static final double LEAST_SCORE = 0.5;

    /** Where an emotion stands among the outputs. @throws IllegalArgumentException if it is not told */
    public static int place(String label) {
        for (int place = 0; place < EXPRESSIONS.size(); place++) {
            if (EXPRESSIONS.get(place).code().equals(label)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no expression is called " + label);
    }

    private final FaceNetwork detector;
    private final FaceNetwork landmarks;
    private final FaceNetwork expression;

    /** Those that ship. @throws IllegalStateException if one is missing or cannot be loaded */
    public FaceNetworks() {
        this(FaceNetwork::bundled);
    }

    /** @param load by name; what was loaded is closed if one cannot be */
    FaceNetworks(Function<String, FaceNetwork> load) {
        detector = load.apply("detector");
        landmarks = orNone(load, "landmarks", detector);
        expression = orNone(load, "expression", detector, landmarks);
    }

    private static FaceNetwork orNone(Function<String, FaceNetwork> load, String name, FaceNetwork... before) {
        try {
            return load.apply(name);
        } catch (RuntimeException missing) {
            for (FaceNetwork loaded : before) {
                loaded.close();
            }
            throw missing;
        }
    }

    /** What tells the versions of the expression network apart. */
    public String expressionVersion() {
        return expression.version();
    }

    /** Where faces are that are sure enough, of any size; surest first, none over another. */
    public List<FoundFace> find(PixelGrid picture) {
        List<FoundFace> found = new ArrayList<>();
        for (int side : LOOKS) {
            found.addAll(find(picture, side, LEAST_SCORE));
        }
        if (Math.max(picture.width(), picture.height()) >= FARTHEST_LOOK) {
            found.addAll(find(picture, FARTHEST_LOOK, LEAST_SCORE));
        }
        return FoundFace.surest(found);
    }

    /**
     * Where faces are, as one look finds them.
     *
     * @param side pixels a side to look at the picture in, a multiple of 32: the more, the smaller the faces that are seen
     * @param least score to count, [0, 1]
     */
    List<FoundFace> find(PixelGrid picture, int side, double least) {
        float[] numbers = detector.run(FaceInputs.whole(picture, side), side);
        return FaceInputs.faces(picture, side, numbers, least);
    }

    /** The points of the face in a box, in pixels of the picture. */
    public Landmarks landmarks(PixelGrid picture, FaceBox box) {
        float[] numbers = landmarks.run(FaceInputs.face(picture, box), FACE_SIDE);
        return FaceInputs.points(picture, box, numbers);
    }

    /**
     * Log-odds of the expressions, one a square of pixels, each in the order of {@link #EXPRESSIONS}.
     *
     * @param squares each of shape (3, 112, 112)
     */
    public double[][] expressions(List<float[]> squares) {
        int size = squares.get(0).length;
        float[] batch = new float[squares.size() * size];
        for (int i = 0; i < squares.size(); i++) {
            System.arraycopy(squares.get(i), 0, batch, i * size, size);
        }
        float[] numbers = expression.run(batch, FACE_SIDE);
        double[][] logits = new double[squares.size()][EXPRESSIONS.size()];
        for (int i = 0; i < numbers.length; i++) {
            logits[i / EXPRESSIONS.size()][i % EXPRESSIONS.size()] = numbers[i];
        }
        return logits;
    }

    /** What the expression is read from: the points and a margin around them, of the picture. */
    public FaceSquare square(PixelGrid picture, Landmarks landmarks) {
        return FaceInputs.expression(picture, landmarks);
    }

    @Override
    public void close() {
        detector.close();
        landmarks.close();
        expression.close();
    }
}
