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
    void levelAndSpeakerAreJudged() throws IOException {
        Path lines = Files.writeString(folder.resolve("screen.tsv"), """
                level\tspeaker\tkind\ttext
                high\tself\tplain\tI want to die.
                imminent\tself\tplain\tThe bus was late again.
                watch\tself\thopeless\tThe soup is cold.
                high\tother\tthird_person\tMy sister says she wants to die.
                none\tself\ttrap\tMy phone died.
                none\tself\ttrap\tI want to kill myself.
                """);
        assertThat(run("--screen", lines.toString(), "--errors", "--format", "table"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "own_risk_at_high | 1 of 2",
                        "own_risk_at_watch | 1 of 2",
                        "imminent_as_imminent | 0 of 1",
                        "watch_at_watch | 0 of 1",
                        "traps_at_watch | 1 of 2",
                        "traps_at_high | 1 of 2",
                        "speaker_other | 1 of 1",
                        "own_risk_at_high plain | 1 of 2",
                        "imminent self plain ← none | The bus was late again.")
                .doesNotContain("| My phone died.");
    }

    @Test
    void linesAreReadAfterWhatThePeopleBeginWith() throws IOException {
        Path lines = Files.writeString(folder.resolve("screen.tsv"), """
                level\tspeaker\tkind\ttext
                high\tself\tplain\tI want to die.
                none\tself\ttrap\tMy phone died.
                """);
        assertThat(run("--screen", lines.toString(), "--openings", "--format", "table"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "own_heard_alone_silenced_after | 0 of 12", "traps_told_after | 0 of 12"); // one each of twelve
        assertThat(run("--personas", "--openings")).isEqualTo(2);
    }

    @Test
    void whatWouldStopAnExerciseIsCounted() throws IOException {
        Path lines = Files.writeString(folder.resolve("asked.tsv"), """
                speaker\tlevel\tpersona\ttext
                asked\tnone\tI am tired.\tAre you thinking of killing yourself?
                self\thigh\tI am tired.\tI want to die too.
                other\tnone\tI am tired.\tI want to die.
                """);
        assertThat(run("--asked", lines.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "\"what\":\"disclosures_stopped\",\"hits\":1,\"total\":1",
                        "\"what\":\"others_stopped\",\"hits\":1,\"total\":2",
                        "\"what\":\"stopped asked\",\"hits\":0,\"total\":1");
        Path faulty = Files.writeString(folder.resolve("faulty.tsv"), "self\tsad\tWell?\tI am sad.\n");
        assertThat(run("--asked", faulty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("faulty.tsv:1").doesNotContain("I am sad");
        assertThat(run("--asked", faulty.toString(), "--personas")).isEqualTo(2);
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
