package tongli.perception.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.ModelId;
import tongli.perception.face.landmark.ActionUnitReader;
import tongli.perception.face.landmark.FaceShape;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.FaceNetworks;
import tongli.perception.face.network.FoundFace;
import tongli.perception.face.network.PixelGrid;
import tongli.perception.media.PictureFile;

/**
 * Reads every face in a picture: box, 68 points, basic emotion with evidence, head pose, gaze and action units. No identity,
 * age or sex is read, and nothing is kept. Owns native handles; safe for many threads; close it when no call is under way.
 *
 * <p>Where it abstains {@link Expression} says.
 */
public final class FaceReader implements AutoCloseable {
    /** Pixels a side that a picture is looked at in, at most: larger ones are made smaller first. */
    static final int LARGEST_SIDE = 1600;

    /** Pixels a side that faces are searched in: the smaller finds what fills the picture, the larger what is far off. */
    private static final int[] LOOKS = {416, 800};

    private static final double LEAST_SCORE = 0.5;

    private final FaceNetworks networks;
    private final ActionUnitReader actionUnits;

    public FaceReader(FaceNetworks networks, ActionUnitReader actionUnits) {
        this.networks = networks;
        this.actionUnits = actionUnits;
    }

    /** With what ships. @throws IllegalStateException if a model is missing from the build */
    public static FaceReader bundled() {
        return new FaceReader(new FaceNetworks(), ActionUnitReader.bundled());
    }

    public ModelId model() {
        return new ModelId("face", networks.expressionVersion());
    }

    /** Largest face first; empty if none is found. */
    public List<FaceReading> read(PictureFile picture) {
        PixelGrid grid = PixelGrid.of(picture, LARGEST_SIDE);
        List<FaceReading> readings = new ArrayList<>();
        for (FoundFace face : find(grid)) {
            read(grid, face).ifPresent(readings::add);
        }
        readings.sort(Comparator.comparingDouble((FaceReading one) -> one.box().area())
                .reversed());
        return readings;
    }

    private List<FoundFace> find(PixelGrid grid) {
        List<FoundFace> found = new ArrayList<>();
        for (int side : LOOKS) {
            found.addAll(networks.find(grid, side, LEAST_SCORE));
        }
        return FoundFace.surest(found);
    }

    private Optional<FaceReading> read(PixelGrid grid, FoundFace face) {
        Landmarks landmarks = networks.landmarks(grid, face.box());
        HeadPose pose;
        try {
            pose = FaceShape.pose(landmarks);
        } catch (IllegalArgumentException noFace) {
            return Optional.empty(); // points in a line: the detector was wrong
        }
        double[][] logits = networks.expressions(FaceEvidence.squares(networks.square(grid, landmarks), landmarks));
        double[][] probabilities = new double[logits.length][];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = ExpressionScale.probabilities(logits[i], ExpressionScale.TEMPERATURE);
        }
        Expression expression = Expression.of(probabilities[0], landmarks, pose);
        int dominant = FaceNetworks.place(expression.emotions().get(0).label());
        double[] ofDominant = new double[probabilities.length];
        for (int i = 0; i < ofDominant.length; i++) {
            ofDominant[i] = probabilities[i][dominant];
        }
        return Optional.of(new FaceReading(
                face.box().scaled(grid.step()),
                face.score(),
                landmarks.scaled(grid.step()),
                expression.emotions(),
                expression.labels(),
                expression.confidence(),
                expression.uncertain(),
                1 - probabilities[0][FaceNetworks.place(BasicEmotion.NEUTRAL.code())],
                ExpressionScale.affect(probabilities[0]),
                FaceEvidence.weights(ofDominant),
                actionUnits.read(landmarks),
                pose,
                Gaze.of(grid, landmarks)));
    }

    @Override
    public void close() {
        networks.close();
    }
}
