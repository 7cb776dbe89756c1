package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateRiskCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine tongli =
            Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    private int run(String... more) {
        String[] call = new String[more.length + 4];
        System.arraycopy(new String[] {"learn", "evaluate-risk", "--lang", "en"}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        return tongli.execute(call);
    }

    @Test
    void whatIsHeardAndToldIsCounted() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("lines.tsv"),
                "risk\tI want to die.\nrisk\tYou can have my telescope.\nnone\tRain again, and no bus.\n");
        assertThat(run("--data", lines.toString(), "--errors", "--format", "table"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "heard | 1 of 2 | 0.500",
                        "heard_as_theirs | 1 of 2",
                        "told_without_a_sign | 0 of 1",
                        "stopped_without_a_sign | 0 of 1",
                        "risk ← none | You can have my telescope.");
    }

    @Test
    void inOrdinaryTalkNothingIsThereToBeHeard() throws IOException {
        Path talk = Files.writeString(folder.resolve("talk.jsonl"), "{\"context\":\"Rain again, and no bus.\"}\n");
        assertThat(run("--data", talk.toString(), "--plain", "context")).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString()).contains("\"what\":\"told_without_a_sign\",\"hits\":0,\"total\":1");
    }

    @Test
    void whatThePeopleSayCanBeReadInsteadOfAFile() {
        assertThat(run("--personas")).isZero();
        assertThat(out.toString()).containsPattern("told_without_a_sign\",\"hits\":\\d+,\"total\":\\d{4}");
    }

    @Test
    void aCallWithoutLinesAndAFaultyFileAreRefused() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--data", "--personas");
        Path lines = Files.writeString(folder.resolve("lines.tsv"), "sad\tI am sad.\n");
        assertThat(run("--data", lines.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("lines.tsv:1").doesNotContain("I am sad");
        assertThat(run("--data", folder.resolve("none.tsv").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be read");
    }
}
