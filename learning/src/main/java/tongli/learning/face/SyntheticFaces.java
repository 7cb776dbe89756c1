package tongli.learning.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.perception.face.landmark.ActionUnit;
import tongli.perception.face.landmark.FaceShape;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.landmark.MeanFace;

/**
 * Faces that nobody has: people drawn at random, with expressions, seen from somewhere, their points placed as unsurely as a
 * network places them. The same seed draws the same faces.
 */
final class SyntheticFaces {
    private static final double PIXELS_A_CENTIMETRE = 20;
    private static final double NEAREST_CENTIMETRES = 40;
    private static final double FARTHEST_CENTIMETRES = 200;
    private static final double LEAST_NOISE = 0.04;
    private static final double MOST_NOISE = 0.22;

    private final LandmarkBasis basis;
    private final Random random;

    SyntheticFaces(LandmarkBasis basis, long seed) {
        this.basis = basis;
        this.random = new Random(seed);
    }

    /**
     * One face as a model sees it.
     *
     * @param shape by {@link FaceShape}
     * @param units one intensity an {@link ActionUnit}
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    record Face(double[] shape, double[] units) {}

    /** @param people how many @param each how many faces of each */
    List<Face> draw(int people, int each) {
        List<Face> faces = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double[] identity = new double[basis.identities().size()];
            for (int i = 0; i < identity.length; i++) {
                identity[i] = random.nextGaussian();
            }
            for (int face = 0; face < each; face++) {
                faces.add(face(SyntheticExpression.draw(basis, random), identity));
            }
        }
        return faces;
    }

    private Face face(Map<String, Double> weights, double[] identity) {
        double[] units = new double[ActionUnit.values().length];
        for (ActionUnit unit : ActionUnit.values()) {
            units[unit.ordinal()] = unit.intensity(weights);
        }
        return new Face(FaceShape.of(seen(basis.moved(weights, identity))), units);
    }

    /** In perspective, from a place drawn at random, with noise. */
    private Landmarks seen(double[] moved) {
        double[][] rotation = new HeadPose(angle(15, 45), angle(10, 30), angle(8, 25)).rotation();
        double distance = NEAREST_CENTIMETRES + random.nextDouble() * (FARTHEST_CENTIMETRES - NEAREST_CENTIMETRES);
        double noise = LEAST_NOISE + random.nextDouble() * (MOST_NOISE - LEAST_NOISE);
        double[] x = new double[Landmarks.COUNT];
        double[] y = new double[Landmarks.COUNT];
        for (int point = 0; point < Landmarks.COUNT; point++) {
            // the basis has y upward and z toward the viewer
            double[] at = {
                MeanFace.at(point, 0) + moved[3 * point],
                MeanFace.at(point, 1) - moved[3 * point + 1],
                MeanFace.at(point, 2) - moved[3 * point + 2]
            };
            double away = dot(rotation[2], at);
            double scale = PIXELS_A_CENTIMETRE * distance / (distance + away);
            x[point] = scale * dot(rotation[0], at) + PIXELS_A_CENTIMETRE * noise * random.nextGaussian();
            y[point] = scale * dot(rotation[1], at) + PIXELS_A_CENTIMETRE * noise * random.nextGaussian();
        }
        return new Landmarks(x, y);
    }

    private double angle(double deviation, double most) {
        return Math.max(-most, Math.min(most, deviation * random.nextGaussian()));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
