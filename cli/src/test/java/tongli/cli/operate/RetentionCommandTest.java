package tongli.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.server.storage.LocalStore;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class RetentionCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new RetentionCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void whatWasDoneIsPrintedWithTheDaysOfTheJurisdiction() throws Exception {
        LocalStore.open(folder).close();
        Path config = Files.writeString(folder.resolve("tongli.yml"), "law: eu-workplace\n");
        assertThat(run("run", "--config", config.toString(), "--data", folder.toString()))
                .as(err.toString())
                .isZero();
        JsonNode done = TongliJson.mapper().readTree(out.toString());
        assertThat(done.at("/law").asString()).isEqualTo("eu-workplace");
        assertThat(done.at("/practice_storage/days").asInt()).isEqualTo(90);
        assertThat(done.at("/practice_storage/deleted").asInt()).isZero();
        assertThat(done.get("practice_storage").propertyNames())
                .contains("sessions", "enrolments", "marks", "skill_evidence");
        assertThat(done.at("/audit/days").asInt()).isGreaterThan(90);
        assertThat(done.at("/on_call/days").asInt()).isPositive();
        assertThat(done.at("/on_call/deleted").asInt()).isZero();
    }

    @Test
    void theHelpNamesEveryKindThatIsDeleted() {
        String help = new CommandLine(new RetentionCommand())
                .getSubcommands()
                .get("run")
                .getUsageMessage();
        assertThat(help.replaceAll("\\s+", " "))
                .contains(
                        "what was seen of skills), entries of the audit log, what a person on call was told and what people put right that");
    }

    @Test
    void whereNothingIsKeptNothingIsMade() {
        Path none = folder.resolve("none");
        assertThat(run("run", "--data", none.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nothing is kept in " + none);
        assertThat(none).doesNotExist();
    }
}
