package tongli.perception.face;

import java.util.List;
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
 * @param uncertain whether Tongli abstains from the answer
 */
public record Expression(List<LabelProbability> emotions, List<String> labels, boolean uncertain) {
    static final double LEAST_CONFIDENCE = 0.5;
    /** Between the eyes; with less the network sees hardly a face. */
    private static final double LEAST_EYE_DISTANCE = 24;

    static final double MOST_TURNED_DEGREES = 45;
    private static final double ALSO_FELT = 0.35;

    public Expression {
        emotions = Require.notEmpty("emotions", emotions);
        labels = Require.notEmpty("labels", labels);
    }

    /** @param probabilities in the order of the network's outputs, summing to 1 */
    public static Expression of(double[] probabilities, Landmarks landmarks, HeadPose pose) {
        List<LabelProbability> emotions = ExpressionScale.labels(probabilities);
        boolean uncertain = emotions.get(0).probability() < LEAST_CONFIDENCE
                || landmarks.eyeDistance() < LEAST_EYE_DISTANCE
                || Math.abs(pose.yawDegrees()) > MOST_TURNED_DEGREES;
        return new Expression(emotions, asserted(emotions), uncertain);
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
