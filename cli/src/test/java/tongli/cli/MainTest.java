package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tongli.cli.terminal.WorkFailed;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine tongli = Main.commandLine()
            .addSubcommand(new Refused())
            .addSubcommand(new Broken())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    @Test
    void aWrongCallHasStatusTwoAndExplainsItselfOnStandardError() {
        assertThat(tongli.execute("docter")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("docter").contains("Did you mean: tongli doctor");
    }

    @Test
    void noCommandAtAllIsAWrongCall() {
        assertThat(tongli.execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Name a command").contains("doctor");
    }

    @Test
    void failedWorkHasStatusOneAndNoStackTrace() {
        assertThat(tongli.execute("refuse")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().trim()).isEqualTo("tongli: the file is empty; name another");
    }

    @Test
    void debugShowsWhereTheWorkFailed() {
        assertThat(tongli.execute("refuse", "--debug")).isEqualTo(1);
        assertThat(err.toString()).contains("at tongli.cli.MainTest$Refused");
    }

    @Test
    void aFaultOfOursSaysSo() {
        assertThat(tongli.execute("break")).isEqualTo(1);
        assertThat(err.toString()).contains("unexpected IllegalStateException").contains("--debug");
    }

    @Test
    void everyCommandExplainsItself() {
        tongli.getSubcommands()
                .keySet()
                .forEach(name ->
                        assertThat(tongli.execute(name, "--help")).as(name).isZero());
    }

    @Test
    void theDoctorAnswersInJsonForPrograms() {
        tongli.execute("doctor", "--format", "json");
        var answer = JsonMapper.shared().readTree(out.toString());
        assertThat(answer.get("checks").findValuesAsString("name"))
                .contains("java", "encoder-zh", "encoder-en", "web-app");
    }

    @Command(name = "refuse")
    static final class Refused implements Runnable {
        @Override
        public void run() {
            throw new WorkFailed("the file is empty; name another");
        }
    }

    @Command(name = "break")
    static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("unforeseen");
        }
    }
}
