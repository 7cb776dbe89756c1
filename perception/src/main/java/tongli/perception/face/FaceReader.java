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
 * Reads the faces in a picture, the largest if there are many: box, 68 points, basic emotion with evidence, head pose, gaze and action units. No identity,
 * age or sex is read, and nothing is kept. Owns native handles; safe for many threads; close it when no call is under way.
 *
 * <p>Where it abstains {@link Expression} says.
 */
public final class FaceReader implements AutoCloseable {
    /** Each takes six passes through a network, and a picture made for it may seem to have thousands. */
    public static final int MOST_FACES = 20;

    private final FaceNetworks networks;
    private final ActionUnitReader actionUnits;

    public FaceReader(FaceNetworks networks, ActionUnitReader actionUnits) {
        this.networks = networks;
        this.actionUnits = actionUnits;
    }

    /** With what ships. @throws IllegalStateException if a model is missing from the build */
    public static FaceReader bundled() {
        ActionUnitReader units = ActionUnitReader.bundled(); // first: it holds nothing that would have to be closed
        return new FaceReader(new FaceNetworks(), units);
    }

    public ModelId model() {
        return new ModelId("face", networks.expressionVersion());
    }

    /** Largest face first; empty if none is found. Of more than {@value #MOST_FACES} the largest are read. */
    public List<FaceReading> read(PictureFile picture) {
        return read(PixelGrid.of(picture));
    }

    /** The same of a picture that is decoded already. */
    public List<FaceReading> read(PixelGrid grid) {
        List<FaceReading> readings = new ArrayList<>();
        for (FoundFace face : largest(networks.find(grid))) {
            read(grid, face).ifPresent(readings::add);
        }
        return readings;
    }

    static List<FoundFace> largest(List<FoundFace> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble((FoundFace one) -> one.box().area())
                        .reversed())
                .limit(MOST_FACES)
                .toList();
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
            probabilities[i] = ExpressionScale.CALIBRATED.probabilities(logits[i]);
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
                expression.doubt(),
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
