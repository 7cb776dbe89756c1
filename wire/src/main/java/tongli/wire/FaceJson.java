package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tongli.perception.face.FaceReading;
import tongli.perception.face.Gaze;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;

/**
 * One face in a picture.
 *
 * @param box its left edge, upper edge, width and height, in pixels
 * @param landmarks 68 points, each rightward and downward in pixels
 * @param actionUnits {@code AU12} to its intensity in [0, 1]
 * @param gaze null where no eye shows it
 */
public record FaceJson(
        double[] box,
        double score,
        List<LabelJson> emotions,
        List<String> labels,
        String dominant,
        double confidence,
        boolean uncertain,
        double intensity,
        AffectJson affect,
        List<EvidenceJson> evidence,
        List<double[]> landmarks,
        @JsonProperty("action_units") Map<String, Double> actionUnits,
        @JsonProperty("head_pose") PoseJson headPose,
        @Nullable GazeJson gaze) {

    /** See {@link HeadPose}. */
    public record PoseJson(
            @JsonProperty("yaw_degrees") double yawDegrees,
            @JsonProperty("pitch_degrees") double pitchDegrees,
            @JsonProperty("roll_degrees") double rollDegrees) {}

    /** See {@link Gaze}; {@code rough} says what it is worth. */
    public record GazeJson(double horizontal, double vertical, boolean rough) {}

    public static FaceJson of(FaceReading reading) {
        Map<String, Double> units = new LinkedHashMap<>();
        reading.actionUnits().forEach((unit, intensity) -> units.put(unit.code(), intensity));
        HeadPose pose = reading.pose();
        return new FaceJson(
                new double[] {
                    reading.box().x(),
                    reading.box().y(),
                    reading.box().width(),
                    reading.box().height()
                },
                reading.score(),
                LabelJson.of(reading.emotions()),
                reading.labels(),
                reading.dominant(),
                reading.confidence(),
                reading.uncertain(),
                reading.intensity(),
                AffectJson.of(reading.affect()),
                reading.evidence().stream().map(EvidenceJson::of).toList(),
                points(reading.landmarks()),
                units,
                new PoseJson(pose.yawDegrees(), pose.pitchDegrees(), pose.rollDegrees()),
                reading.gaze()
                        .map(gaze -> new GazeJson(gaze.horizontal(), gaze.vertical(), true))
                        .orElse(null));
    }

    private static List<double[]> points(Landmarks landmarks) {
        return IntStream.range(0, Landmarks.COUNT)
                .mapToObj(point -> new double[] {landmarks.x(point), landmarks.y(point)})
                .toList();
    }
}
