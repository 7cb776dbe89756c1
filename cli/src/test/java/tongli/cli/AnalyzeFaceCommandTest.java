package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.Tensor;
import tongli.perception.face.landmark.FaceShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeFaceCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A face, in the resources of the module that reads it. */
    private static final Path LISA =
            Path.of("../perception/src/test/resources/tongli/perception/face/network/lisa.png");

    @TempDir
    Path folder;

    private int run(Object... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("analyze", "face"), Stream.of(arguments))
                        .map(String::valueOf)
                        .toArray(String[]::new));
    }

    private Path empty() throws IOException {
        Path file = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void aPictureWithoutAFaceHasAnEmptyListAndIsNoFailure() throws IOException {
        Path file = empty();
        assertThat(run("--format", "json", file)).isZero();
        JsonNode line = JsonMapper.builder().build().readTree(out.toString());
        assertThat(line.path("file").asString()).isEqualTo(file.toString());
        assertThat(line.path("modality").asString()).isEqualTo("face");
        assertThat(line.path("faces").isArray()).isTrue();
        assertThat(line.path("faces")).isEmpty();
        assertThat(line.path("uncertain").asBoolean()).isTrue();
        assertThat(line.path("dominant").isNull()).isTrue();
        assertThat(line.path("model").path("id").asString()).isEqualTo("face");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheRestIsDone() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "no picture");
        assertThat(run("--format", "json", text, folder.resolve("missing.png"), empty()))
                .isEqualTo(1);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("a.png: the file is no PNG, JPEG, WebP, GIF or BMP file");
        assertThat(lines.get(1)).contains("missing.png: there is no such file; is the path right?");
        assertThat(lines.get(2)).contains("\"faces\":[]");
    }

    @Test
    void forPeopleItSaysSoInWords() throws IOException {
        assertThat(run("--format", "table", empty())).isZero();
        assertThat(out.toString()).contains("empty.png: no face");
    }

    /** One that holds every face for a smile with a probability of e / (e + 1): log-odds of 1 and −1 against the rest. */
    private Path smiles() throws IOException {
        Path file = folder.resolve("own.safetensors");
        new SafeTensors(
                        Map.of(
                                "linear.weight", new Tensor(new float[2 * FaceShape.NUMBERS], 2, FaceShape.NUMBERS),
                                "linear.bias", new Tensor(new float[] {-1, 1}, 2)),
                        Map.of("model", "svm", "labels", "rest\tsmile"))
                .write(file);
        return file;
    }

    @Test
    void whatAModelOfOnesOwnTellsStandsBesideTheRest() throws IOException {
        assertThat(run("--format", "json", "--model", smiles(), LISA)).isZero();
        JsonNode face = JsonMapper.builder().build().readTree(out.toString()).at("/faces/0");
        assertThat(face.at("/own/labels/0/label").asString()).isEqualTo("smile");
        // σ(1) / (σ(1) + σ(−1)) = σ(1) = 0.7311
        assertThat(face.at("/own/labels/0/probability").asDouble()).isEqualTo(0.7311);
        assertThat(face.at("/own/model/id").asString()).isEqualTo("face-own");
        assertThat(face.at("/emotions")).hasSize(7);
    }

    @Test
    void forPeopleItSaysWhoseModelItWas() throws IOException {
        assertThat(run("--format", "table", "--model", smiles(), LISA)).isZero();
        assertThat(out.toString()).contains("by your model: smile 73.1 %, rest 26.9 %");
    }

    @Test
    void whatIsNoModelOfFacesIsRefused() throws IOException {
        Path none = Files.writeString(folder.resolve("none.safetensors"), "no model");
        assertThat(run("--model", none, empty())).isEqualTo(1);
        assertThat(err.toString()).contains("none.safetensors");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void framesOfAFilmAreFollowedByWhatWasDoneInIt() throws IOException {
        assertThat(run("--format", "json", "--fps", "10", LISA, empty(), LISA)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(4);
        JsonNode film = JsonMapper.builder().build().readTree(lines.get(3));
        assertThat(film.path("modality").asString()).isEqualTo("face");
        assertThat(film.path("fps").asDouble()).isEqualTo(10);
        assertThat(film.path("frames").asInt()).isEqualTo(3);
        assertThat(film.path("frames_with_a_face").asInt()).isEqualTo(2);
        assertThat(film.path("experimental").asBoolean()).isTrue();
        assertThat(film.path("acts").isArray()).isTrue();
        assertThat(film.path("acts")).isEmpty();
    }

    @Test
    void framesASecondOutOfRangeAreAWrongCall() throws IOException {
        assertThat(run("--fps", "0", empty())).isEqualTo(2);
        assertThat(err.toString()).contains("--fps is 0.0; it must be 1 to 120");
    }
}
