package tongli.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.server.storage.LocalStore;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** The chat command with everything that comes with Tongli. */
class ChatIT {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int chat(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new ChatCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path script(String... lines) throws Exception {
        return Files.write(folder.resolve("script.txt"), List.of(lines));
    }

    private List<JsonNode> trace() {
        return out.toString()
                .lines()
                .map(line -> TongliJson.mapper().readTree(line))
                .toList();
    }

    @Test
    void theSameSeedAndScriptGiveTheSameTrace() throws Exception {
        Path script = script("那天你是一个人看的分？", "…", "guess: sadness 2 \"被看见\"", "明年再来嘛！");
        String[] call = {
            "--scenario",
            "exam-retake",
            "--lang",
            "zh",
            "--script",
            script.toString(),
            "--seed",
            "7",
            "--data",
            folder.resolve("none").toString()
        };
        assertThat(chat(call)).isZero();
        List<JsonNode> first = trace();
        assertThat(chat(call)).isZero();
        List<JsonNode> second = trace();

        assertThat(first).hasSize(4);
        assertThat(first.subList(0, 3)).isEqualTo(second.subList(0, 3));
        assertThat(first.get(1).get("learner").asString()).isEqualTo("…");
        assertThat(first.get(3).at("/report/trust")).isEqualTo(second.get(3).at("/report/trust"));
        assertThat(first.get(3).at("/report/mentalising/score").isNumber()).isTrue();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aStoredConversationIsRewoundFromTheCommandLine() throws Exception {
        Path data = folder.resolve("data");
        try (LocalStore store = LocalStore.open(data)) {
            store.consents().decide(true, Instant.EPOCH);
        }
        Path script = script("Nineteen days, and nobody told you why.", "What has the waiting been like?");
        assertThat(chat(
                        "--scenario",
                        "refund",
                        "--lang",
                        "en",
                        "--script",
                        script.toString(),
                        "--seed",
                        "3",
                        "--data",
                        data.toString()))
                .isZero();
        List<JsonNode> whole = trace();
        String session = whole.get(2).at("/report/session").asString();

        Path retry = script("What has the waiting been like?");
        assertThat(chat("--from", session, "--branch", "2", "--script", retry.toString(), "--data", data.toString()))
                .as(err.toString())
                .isZero();
        assertThat(trace().get(0).get("persona")).isEqualTo(whole.get(1).get("persona"));
        assertThat(trace().get(1).at("/report/compare/parent/session").asString())
                .isEqualTo(session);
    }

    @Test
    void aScriptThatOutlastsTheConversationSaysWhereItWasCutShort() throws Exception {
        Path rude = script("You are useless. Stop whining.", "", "You are pathetic. Shut up.", "…", "And calm down.");
        Path data = folder.resolve("data");
        try (LocalStore store = LocalStore.open(data)) {
            store.consents().decide(true, Instant.EPOCH);
        }
        assertThat(chat(
                        "--scenario",
                        "refund",
                        "--lang",
                        "en",
                        "--script",
                        rude.toString(),
                        "--seed",
                        "7",
                        "--data",
                        data.toString()))
                .isZero();
        assertThat(trace()).hasSize(3);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("tongli: " + rude
                        + ":3: the conversation ended with this line (the person left); 2 lines were not spoken\n");

        String session = trace().get(2).at("/report/session").asString();
        assertThat(chat("--from", session, "--script", rude.toString(), "--data", data.toString()))
                .isZero();
        assertThat(trace()).hasSize(1);
        assertThat(err.toString())
                .contains(rude + ": the conversation had ended before the first line (the person left); 4 lines were");
    }

    @Test
    void aScriptThatIsSpokenToItsEndSaysNothingOnStandardError() throws Exception {
        Path disclosing = script("I want to die.");
        String[] call = {
            "--scenario",
            "refund",
            "--lang",
            "en",
            "--script",
            disclosing.toString(),
            "--data",
            folder.resolve("none").toString()
        };
        assertThat(chat(call)).isZero();
        assertThat(err.toString()).isEmpty();
        script("I want to die.", "Hello?");
        assertThat(chat(call)).isZero();
        assertThat(err.toString()).contains(":1: ", "(practice stopped, ", "1 line was not spoken");
    }

    @Test
    void aWrongCallHasStatusTwoAndNothingOnStandardOutput() throws Exception {
        assertThat(chat("--lang", "en")).isEqualTo(2);
        assertThat(chat(
                        "--scenario",
                        "none",
                        "--lang",
                        "en",
                        "--script",
                        script("Hi.").toString(),
                        "--data",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(chat("--scenario", "refund", "--lang", "fr")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }
}
