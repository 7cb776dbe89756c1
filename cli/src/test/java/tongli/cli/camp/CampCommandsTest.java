package tongli.cli.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class CampCommandsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int camp(Runner command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return TerminalCall.of(command.command(), out, err, arguments);
    }

    private interface Runner {
        Object command();
    }

    private int train(String... arguments) {
        return camp(CampTrainCommand::new, arguments);
    }

    private int evaluate(String... arguments) {
        return camp(CampEvaluateCommand::new, arguments);
    }

    private int play(String... arguments) {
        return camp(CampPlayCommand::new, arguments);
    }

    @Test
    void aPolicyIsTrainedMeasuredAndListenedTo() throws IOException {
        String run = folder.resolve("run").toString();
        assertThat(train(
                        "--policy",
                        "ppo",
                        "--steps",
                        "2000",
                        "--seed",
                        "3",
                        "--lang",
                        "en",
                        "--out",
                        run,
                        "--format",
                        "json"))
                .isZero();
        JsonNode trained = TongliJson.mapper().readTree(out.toString());
        assertThat(trained.at("/provenance/method").asString()).isEqualTo("ppo");
        assertThat(trained.at("/provenance/languages").asString()).isEqualTo("en");
        assertThat(trained.at("/last").has("train/entropy")).isTrue();
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .anyMatch(name -> name.startsWith("events.out.tfevents"))
                    .contains("policy")
                    .doesNotContain("checkpoint");
        }

        assertThat(train("--policy", "ppo", "--steps", "2000", "--seed", "3", "--lang", "en", "--out", run))
                .isZero();
        assertThat(err.toString()).contains("This run has ended already; nothing was trained.");
        assertThat(train("--policy", "ppo", "--steps", "2000", "--seed", "4", "--lang", "en", "--out", run))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is of another run", "name another folder, or delete it to train anew");

        assertThat(evaluate(
                        "--run",
                        "mine=" + run,
                        "--people",
                        "development",
                        "--talks",
                        "1",
                        "--lang",
                        "en",
                        "--difficulty",
                        "normal",
                        "--turns",
                        "4",
                        "--beam",
                        "1",
                        "--format",
                        "json"))
                .isZero();
        JsonNode measured = TongliJson.mapper().readTree(out.toString());
        assertThat(measured.get("people").asString()).isEqualTo("development");
        assertThat(measured.get("policies").size()).isEqualTo(5);
        assertThat(measured.at("/policies/0/policy").asString()).isEqualTo("mine");
        assertThat(measured.at("/policies/0/talks").intValue()).isEqualTo(2);
        assertThat(measured.at("/gap_closed/mine from rules to planner").has("low"))
                .isTrue();
        JsonNode aboveRules = measured.at("/differences/mine above rules");
        assertThat(aboveRules.at("/return/mean").doubleValue())
                .isCloseTo(
                        measured.at("/policies/0/return/mean").doubleValue()
                                - measured.at("/policies/3/return/mean").doubleValue(),
                        within(1.6e-4)); // three numbers of four decimals each
        assertThat(aboveRules.get("by_person").propertyNames()).containsExactly("autism-parent", "burnt-out-nurse");

        assertThat(play("--run", run, "--scenario", "biopsy", "--lang", "en", "--turns", "3", "--format", "json"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(4);
    }

    @Test
    void theSameTalkIsPlayedAgainForTheSameSeed() {
        String[] call = {"--policy", "rules", "--scenario", "biopsy", "--lang", "zh", "--seed", "5", "--format", "table"
        };
        assertThat(play(call)).isZero();
        String first = out.toString();
        assertThat(play(call)).isZero();
        assertThat(out.toString()).isEqualTo(first).contains("trust");
        assertThat(first.lines().filter(line -> line.startsWith("—"))).hasSize(20);
        assertThat(first.lines().filter(line -> line.startsWith("—") && !line.startsWith("— …")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aWrongCallIsExplained() {
        refused("either --run or --policy", play("--scenario", "biopsy"));
        refused("there is no scenario \"nobody\"", play("--policy", "rules", "--scenario", "nobody"));
        refused(
                "\"warmth=3\" names no part",
                train("--policy", "ppo", "--out", folder.toString(), "--reward", "warmth=3"));
        refused("names a folder twice", evaluate("--run", "mine=a,b,a", "--beam", "0"));
        refused("measured anyway", evaluate("--run", "rules=" + folder, "--beam", "0"));
        refused("--policy is \"luck\"; it must be", train("--policy", "luck", "--out", folder.toString()));
    }

    private void refused(String why, int status) {
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains(why);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderWithoutAPolicySaysWhatToDo() {
        assertThat(play("--run", folder.toString(), "--scenario", "biopsy")).isEqualTo(1);
        assertThat(err.toString()).contains("is it the --out of a `camp train` that has ended?");
        assertThat(out.toString()).isEmpty();
    }
}
