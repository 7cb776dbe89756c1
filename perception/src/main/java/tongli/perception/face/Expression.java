package tongli.perception.face;

import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.LabelProbability;
import tongli.core.Require;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;

/**
 * What a face seems to express, and whether that may be said. It abstains ({@code uncertain}) where the confidence is low, the face is small or turned far away: there the expression network was seen to guess. Free of ONNX Runtime, for browsers
 * judge by it too.
 *
 * @param emotions every basic emotion, most probable first; the probabilities sum to 1
 * @param labels what is asserted, unless it is uncertain: then they are a guess
 * @param doubt why Tongli abstains from the answer, the first reason that holds; empty where it does not
 */
public record Expression(List<LabelProbability> emotions, List<String> labels, Optional<FaceDoubt> doubt) {
    private static final double LEAST_CONFIDENCE = 0.5;
    /** Between the eyes; with less the network sees hardly a face. */
    private static final double LEAST_EYE_DISTANCE = 24;

    private static final double MOST_TURNED_DEGREES = 45;
    private static final double ALSO_FELT = 0.35;

    public Expression {
        emotions = Require.notEmpty("emotions", emotions);
        labels = Require.notEmpty("labels", labels);
    }

    /** @param probabilities in the order of the network's outputs, summing to 1 */
    public static Expression of(double[] probabilities, Landmarks landmarks, HeadPose pose) {
        List<LabelProbability> emotions = ExpressionScale.labels(probabilities);
        return new Expression(
                emotions, asserted(emotions), doubt(emotions.get(0).probability(), landmarks, pose));
    }

    private static Optional<FaceDoubt> doubt(double confidence, Landmarks landmarks, HeadPose pose) {
        if (confidence < LEAST_CONFIDENCE) {
            return Optional.of(FaceDoubt.NOTHING_STANDS_OUT);
        }
        if (Math.abs(pose.yawDegrees()) > MOST_TURNED_DEGREES) {
            return Optional.of(FaceDoubt.TURNED_AWAY);
        }
        return landmarks.eyeDistance() < LEAST_EYE_DISTANCE ? Optional.of(FaceDoubt.SMALL) : Optional.empty();
    }

    /** Whether Tongli abstains from the answer. */
    public boolean uncertain() {
        return doubt.isPresent();
    }

    /** Probability of the most probable emotion, [0, 1]: calibrated on faces at rest and smiling, of the others on none. */
    public double confidence() {
        return emotions.get(0).probability();
    }

    /** What is probable enough to be said; a face may show two feelings. */
    private static List<String> asserted(List<LabelProbability> emotions) {
        List<String> labels = emotions.stream()
                .filter(emotion -> emotion.probability() >= ALSO_FELT)
                .map(LabelProbability::label)
                .toList();
        return labels.isEmpty() ? List.of(BasicEmotion.NEUTRAL.code()) : labels;
    }
}
