package tongli.cli.analyze.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnalyzeDialogueCommandTest {

    private static final String TALK = "{\"speaker\":\"A\",\"text\":\"Hm.\"}\n";

    @TempDir
    Path folder;

    private Path talk = Path.of("");

    @BeforeEach
    void write() throws IOException {
        talk = Files.writeString(folder.resolve("talk.jsonl"), TALK);
    }

    @Test
    void theTalkIsNotOverwrittenThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("page.html"), talk);
        assertThat(refusal("--html", link.toString())).contains("--html is the same file as");
        assertThat(talk).hasContent(TALK);
    }

    @Test
    void thePageAndThePictureAreTwoFiles() throws IOException {
        String one = Files.writeString(folder.resolve("one"), "kept").toString();
        assertThat(refusal("--html", one, "--png", one)).contains("--png is the same file as");
        assertThat(folder.resolve("one")).hasContent("kept");
    }

    private String refusal(String... options) {
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new AnalyzeDialogueCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(errors, true));
        String[] call = new String[options.length + 1];
        call[0] = talk.toString();
        System.arraycopy(options, 0, call, 1, options.length);
        assertThat(command.execute(call)).isEqualTo(2);
        return errors.toString();
    }
}
