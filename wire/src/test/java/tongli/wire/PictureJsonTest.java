package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.FaceRegion;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.perception.face.FaceReading;
import tongli.perception.face.Gaze;
import tongli.perception.face.landmark.ActionUnit;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;
import tools.jackson.databind.JsonNode;

class PictureJsonTest {
    private static final ModelId MODEL = new ModelId("face", "1");

    /** Point i lies at (100 + i, 200 + 2i). */
    private static Landmarks points() {
        return new Landmarks(
                IntStream.range(0, Landmarks.COUNT).mapToDouble(i -> 100 + i).toArray(),
                IntStream.range(0, Landmarks.COUNT)
                        .mapToDouble(i -> 200 + 2 * i)
                        .toArray());
    }

    private static FaceReading face(double side, Optional<Gaze> gaze) {
        return new FaceReading(
                new FaceBox(3, 4, side, 2 * side),
                0.75,
                points(),
                List.of(new LabelProbability("joy", 0.9), new LabelProbability("neutral", 0.1)),
                List.of("joy"),
                0.9,
                Optional.empty(),
                0.9,
                new Affect(0.5, 0.25, 0.125),
                List.of(new FaceRegion("mouth", 0.5)),
                Map.of(ActionUnit.AU12, 0.8, ActionUnit.AU1, 0.0),
                new HeadPose(1, 2, 3),
                gaze);
    }

    private static JsonNode json(FaceReading... faces) {
        return TongliJson.mapper().readTree(TongliJson.line(PictureJson.of("a.png", MODEL, List.of(faces))));
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }

    @Test
    void aPictureHasTheNamesOfTheContractAndTellsOfItsLargestFace() {
        JsonNode picture = json(face(50, Optional.empty()), face(20, Optional.empty()));
        assertThat(picture.propertyNames())
                .containsExactly(
                        "file",
                        "language",
                        "modality",
                        "taxonomy",
                        "emotions",
                        "labels",
                        "dominant",
                        "confidence",
                        "uncertain",
                        "intensity",
                        "affect",
                        "evidence",
                        "model",
                        "faces");
        assertThat(picture.at("/file").asString()).isEqualTo("a.png");
        assertThat(picture.at("/language").isNull()).isTrue();
        assertThat(picture.at("/modality").asString()).isEqualTo("face");
        assertThat(picture.at("/dominant").asString()).isEqualTo("joy");
        assertThat(picture.at("/confidence").asDouble()).isEqualTo(0.9);
        assertThat(picture.at("/evidence/0/region").asString()).isEqualTo("mouth");
        assertThat(picture.at("/affect/arousal").asDouble()).isEqualTo(0.25);
        assertThat(picture.at("/faces")).hasSize(2);
    }

    @Test
    void aFaceHasItsBoxItsPointsAndItsUnits() {
        JsonNode face = json(face(50, Optional.of(new Gaze(0.5, -0.25)))).at("/faces/0");
        assertThat(face.propertyNames())
                .containsExactly(
                        "box",
                        "score",
                        "emotions",
                        "labels",
                        "dominant",
                        "confidence",
                        "uncertain",
                        "intensity",
                        "affect",
                        "evidence",
                        "landmarks",
                        "action_units",
                        "head_pose",
                        "gaze");
        assertThat(numbers(face.get("box"))).containsExactly(3.0, 4.0, 50.0, 100.0);
        assertThat(face.get("score").asDouble()).isEqualTo(0.75);
        assertThat(face.get("landmarks")).hasSize(68);
        assertThat(numbers(face.at("/landmarks/0"))).containsExactly(100.0, 200.0);
        assertThat(numbers(face.at("/landmarks/67"))).containsExactly(167.0, 334.0);
        assertThat(face.get("action_units").propertyNames()).containsExactly("AU1", "AU12");
        assertThat(face.at("/action_units/AU12").asDouble()).isEqualTo(0.8);
        assertThat(face.at("/head_pose/yaw_degrees").asDouble()).isEqualTo(1);
        assertThat(face.at("/head_pose/pitch_degrees").asDouble()).isEqualTo(2);
        assertThat(face.at("/head_pose/roll_degrees").asDouble()).isEqualTo(3);
        assertThat(face.at("/gaze/horizontal").asDouble()).isEqualTo(0.5);
        assertThat(face.at("/gaze/vertical").asDouble()).isEqualTo(-0.25);
        assertThat(face.at("/gaze/rough").asBoolean()).isTrue();
    }

    @Test
    void anEyeThatShowsNothingHasNoGaze() {
        assertThat(json(face(50, Optional.empty())).at("/faces/0/gaze").isNull())
                .isTrue();
    }

    @Test
    void aPictureWithoutAFaceIsUncertainAndSaysNothing() {
        JsonNode picture = json();
        assertThat(picture.get("uncertain").asBoolean()).isTrue();
        for (String none : List.of("dominant", "confidence", "intensity", "affect")) {
            assertThat(picture.get(none).isNull()).as(none).isTrue();
        }
        for (String empty : List.of("emotions", "labels", "evidence", "faces")) {
            assertThat(picture.get(empty).isArray()).as(empty).isTrue();
            assertThat(picture.get(empty)).isEmpty();
        }
    }
}
