package tongli.cli.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeFaceCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(Object... arguments) {
        return new CommandLine(new AnalyzeFaceCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
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
}
