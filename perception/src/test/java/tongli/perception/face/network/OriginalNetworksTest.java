package tongli.perception.face.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.perception.face.ExpressionScale;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.media.PictureFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against what the original answered; {@code reference.mjs} beside the numbers asks it again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginalNetworksTest {
    private static final double ENOUGH = 1e-4;
    private static final int SIDE = 416;

    private final FaceNetworks networks = new FaceNetworks();

    @AfterAll
    void close() {
        networks.close();
    }

    static List<JsonNode> answers() throws IOException {
        try (InputStream in = resource("reference.json")) {
            return JsonMapper.builder().build().readTree(in).valueStream().toList();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OriginalNetworksTest.class.getResourceAsStream(name), name);
    }

    private static PixelGrid picture(JsonNode answer, Path folder) throws IOException {
        String name = answer.path("picture").asString() + ".png";
        Path file = folder.resolve(name);
        try (InputStream in = resource(name)) {
            Files.copy(in, file);
        }
        return PixelGrid.of(PictureFile.read(file));
    }

    private static FaceBox box(JsonNode numbers) {
        return new FaceBox(
                numbers.path(0).asDouble(),
                numbers.path(1).asDouble(),
                numbers.path(2).asDouble(),
                numbers.path(3).asDouble());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theDetectorFindsTheSameBox(JsonNode answer, @TempDir Path folder) throws IOException {
        PixelGrid picture = picture(answer, folder);
        FoundFace found = networks.find(picture, SIDE, 0.5).get(0);
        FaceBox expected = box(answer.path("box"));
        double pixels = ENOUGH * Math.max(picture.width(), picture.height());
        assertThat(found.score()).isCloseTo(answer.path("score").asDouble(), within(ENOUGH));
        assertThat(found.box().x()).isCloseTo(expected.x(), within(pixels));
        assertThat(found.box().y()).isCloseTo(expected.y(), within(pixels));
        assertThat(found.box().width()).isCloseTo(expected.width(), within(pixels));
        assertThat(found.box().height()).isCloseTo(expected.height(), within(pixels));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void thePointsLieAtTheSamePlaces(JsonNode answer, @TempDir Path folder) throws IOException {
        FaceBox crop = box(answer.path("crop"));
        Landmarks landmarks = networks.landmarks(picture(answer, folder), crop);
        for (int point = 0; point < Landmarks.COUNT; point++) {
            double x = answer.path("landmarks").path(2 * point).asDouble();
            double y = answer.path("landmarks").path(2 * point + 1).asDouble();
            assertThat((landmarks.x(point) - crop.x()) / crop.width()).isCloseTo(x, within(ENOUGH));
            assertThat((landmarks.y(point) - crop.y()) / crop.height()).isCloseTo(y, within(ENOUGH));
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theExpressionIsAsProbable(JsonNode answer, @TempDir Path folder) throws IOException {
        PixelGrid.Crop crop = picture(answer, folder).crop(box(answer.path("crop")));
        double[] logits = networks.expressions(List.of(crop.square(FaceNetworks.FACE_SIDE, true)))[0];
        double[] probabilities = ExpressionScale.NONE.probabilities(logits);
        for (int i = 0; i < probabilities.length; i++) {
            assertThat(probabilities[i])
                    .isCloseTo(answer.path("expression").path(i).asDouble(), within(ENOUGH));
        }
    }
}
