package tongli.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;

class ScenarioPreviewIT {

    @Test
    void thePersonIsAsHardAsAsked(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("en.yaml");
        try (InputStream in = getClass().getResourceAsStream("/scenarios/refund/en.yaml")) {
            Files.copy(in, file);
        }
        Path script = Files.writeString(folder.resolve("script.txt"), "Nineteen days, and nobody rang you back.\n");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = TerminalCall.of(
                new ScenarioCommand(),
                out,
                err,
                "preview",
                file.toString(),
                "--script",
                script.toString(),
                "--difficulty",
                "hard");
        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"difficulty\":\"hard\"");
    }
}
