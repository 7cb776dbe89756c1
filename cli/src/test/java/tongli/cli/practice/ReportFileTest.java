package tongli.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.StartRequest;

class ReportFileTest {

    @TempDir
    Path folder;

    private final CommandSpec spec = new CommandLine(new ReportCommand()).getCommandSpec();
    private final StringWriter err = new StringWriter();
    private final PracticeService practice = Given.service();

    private UUID talk(String... lines) {
        UUID id = practice.start(StartRequest.of("refund", Language.EN, 7)).id();
        for (String line : lines) {
            practice.turn(id, LearnerMove.say(line), Optional.empty());
        }
        return id;
    }

    @Test
    void theEndingSaysHowItIsWritten() throws Exception {
        UUID id = talk("Nineteen days, and nobody told you why.");
        for (String name : new String[] {"a.html", "b.PDF"}) {
            ReportFile.given(spec, "--report", folder.resolve(name))
                    .write(practice, Given.PARTS, id, new PrintWriter(err));
        }
        assertThat(Files.readString(folder.resolve("a.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("Nineteen days");
        assertThat(new String(Files.readAllBytes(folder.resolve("b.PDF")), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(err.toString()).contains("the report is in " + folder.resolve("a.html"));
    }

    @Test
    void aWrongNameOrPlaceIsSaidBeforeAnybodyTalks() {
        assertThatThrownBy(() -> ReportFile.given(spec, "--report", folder.resolve("report.docx")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("must end in .html or .pdf");
        assertThatThrownBy(() -> ReportFile.given(
                        spec, "--output", folder.resolve("none").resolve("a.html")))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("does not exist; make it, or name another place with --output");
    }

    @Test
    void afterATalkThatWasStoppedNothingIsLookedBackOn() {
        UUID id = talk("I see.", "I want to end my life.");
        Path file = folder.resolve("a.html");
        ReportFile.given(spec, "--report", file).writeAfterTalk(practice, Given.PARTS, id, new PrintWriter(err));
        assertThat(file).doesNotExist();
        assertThat(err.toString()).contains("practice stopped, so there is no report in " + file);
    }
}
