package tongli.perception.face;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Affect;
import tongli.core.FaceRegion;
import tongli.core.LabelProbability;
import tongli.core.Require;
import tongli.perception.face.landmark.ActionUnit;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;

/**
 * One face in a picture: what it seems to express, how sure that is, and why. What somebody feels may differ from what their
 * face shows (Barrett et al., Psychological Science in the Public Interest 20, 2019).
 *
 * @param box where it is
 * @param score how sure the detector is that there is a face, [0, 1], not calibrated
 * @param emotions every basic emotion, most probable first; the probabilities sum to 1
 * @param labels what is asserted, unless it is uncertain: then they are a guess
 * @param confidence probability of the most probable emotion: calibrated on faces at rest and smiling, of the others on none
 * @param doubt why Tongli abstains from the answer; empty where it does not
 * @param intensity how far the face is from rest, [0, 1]
 * @param evidence what parts of the face speak for the most probable emotion, or against it
 * @param actionUnits every unit with its intensity in [0, 1]
 * @param gaze roughly where the eyes point; empty where no eye shows it
 */
public record FaceReading(
        FaceBox box,
        double score,
        Landmarks landmarks,
        List<LabelProbability> emotions,
        List<String> labels,
        double confidence,
        Optional<FaceDoubt> doubt,
        double intensity,
        Affect affect,
        List<FaceRegion> evidence,
        Map<ActionUnit, Double> actionUnits,
        HeadPose pose,
        Optional<Gaze> gaze) {
    public FaceReading {
        emotions = Require.notEmpty("emotions", emotions);
        labels = Require.notEmpty("labels", labels);
        evidence = List.copyOf(evidence);
        actionUnits = Collections.unmodifiableMap(new EnumMap<>(actionUnits));
        Require.inRange("score", score, 0, 1);
        Require.inRange("confidence", confidence, 0, 1);
        Require.inRange("intensity", intensity, 0, 1);
    }

    /** The most probable emotion. */
    public String dominant() {
        return emotions.get(0).label();
    }

    /** Whether Tongli abstains from the answer. */
    public boolean uncertain() {
        return doubt.isPresent();
    }

    /** Probability of one label; 0 for one outside the taxonomy. */
    public double probability(String label) {
        return emotions.stream()
                .filter(emotion -> emotion.label().equals(label))
                .mapToDouble(LabelProbability::probability)
                .findFirst()
                .orElse(0);
    }
}
