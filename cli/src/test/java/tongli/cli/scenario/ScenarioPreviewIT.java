package tongli.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;

class ScenarioPreviewIT {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(folder.resolve("script.txt"), "Nineteen days, and nobody rang you back.\n");
    }

    @Test
    void thePersonIsAsHardAsAsked() throws IOException {
        scenario("preview", refund(""), "--script", script.toString(), "--difficulty", "hard");
        assertThat(out.toString()).contains("\"difficulty\":\"hard\"");
        assertThat(err.toString()).doesNotContain("TODO");
    }

    @Test
    void whatIsStillToBeWrittenIsSaidBeforeTheTalk() throws IOException {
        scenario("preview", refund("TODO "), "--script", script.toString(), "--lang", "en");
        assertThat(err.toString()).contains("still says TODO in 1 place; ./tongli scenario lint names where");
        scenario("simulate", refund("TODO "), "--turns", "1", "--seeds", "1", "--lang", "zh");
        assertThat(err.toString()).contains("还有 1 处写着 TODO");
    }

    private String refund(String beforeTitle) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/scenarios/refund/en.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                            folder.resolve("en.yaml"), text.replaceFirst("title: \"", "title: \"" + beforeTitle))
                    .toString();
        }
    }

    private void scenario(String command, String file, String... rest) {
        String[] arguments =
                Stream.concat(Stream.of(command, file), Stream.of(rest)).toArray(String[]::new);
        int status = TerminalCall.of(new ScenarioCommand(), out, err, arguments);
        assertThat(status).as(err.toString()).isZero();
    }
}
