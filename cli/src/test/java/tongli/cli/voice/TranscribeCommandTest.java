package tongli.cli.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TranscribeCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Map<String, String> environment, String... arguments) {
        return new CommandLine(new TranscribeCommand(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    @Test
    void whoeverSpeaksChineseIsAskedToType() throws IOException {
        assertThat(run(Map.of(), "--lang", "zh", folder.resolve("a.wav").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Chinese speech cannot be written down here, please type it");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatIsNotInstalledIsTold() {
        assertThat(run(Map.of("PATH", folder.toString()), "a.wav")).isEqualTo(1);
        assertThat(err.toString())
                .contains("English speech cannot be written down here, please type it")
                .contains("apt-get install pocketsphinx pocketsphinx-en-us");
    }

    @Test
    void aWrongSettingIsAWrongCall() {
        assertThat(run(Map.of("TONGLI_SPEECH_EN", "siri"), "a.wav")).isEqualTo(2);
        assertThat(err.toString()).contains("TONGLI_SPEECH_EN is siri, which is no recogniser of this build");
    }
}
