package tongli.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
                .setCaseInsensitiveEnumValuesAllowed(true)
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
    void whereTheModelIsNotThereTheAuthorsLineIsSaidAndTheTraceSaysSo() throws Exception {
        String[] call = {
            "--scenario",
            "exam-retake",
            "--lang",
            "zh",
            "--script",
            script("二战没上，还得自己在群里把这句话发出来").toString(),
            "--seed",
            "7"
        };
        assertThat(chat(call)).isZero();
        JsonNode alone = trace().get(0).get("persona");
        assertThat(alone.has("speaker")).isFalse();
        String[] asked = Stream.concat(
                        Stream.of(call), Stream.of("--llm-url", "http://127.0.0.1:9/v1", "--llm-model", "none"))
                .toArray(String[]::new);
        assertThat(chat(asked)).isZero();
        JsonNode turn = trace().get(0).get("persona");
        assertThat(turn.get("speaker").toString()).isEqualTo("{\"by\":\"bank\",\"refused\":[\"unreachable\"]}");
        assertThat(turn.get("text")).isEqualTo(alone.get("text"));
        assertThat(turn.get("state")).isEqualTo(alone.get("state"));
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
    void aHardTalkIsNamedSoInItsReportAndHidesMore() throws Exception {
        String script = script("Nineteen days, and nobody told you why.").toString();
        String[] call = {"--scenario", "refund", "--lang", "en", "--script", script, "--seed", "7"};
        assertThat(chat(call)).isZero();
        List<JsonNode> normal = trace();
        List<String> harder = new ArrayList<>(List.of(call));
        harder.addAll(List.of("--difficulty", "hard"));
        assertThat(chat(harder.toArray(String[]::new))).isZero();
        List<JsonNode> hard = trace();

        assertThat(normal.get(1).at("/report/difficulty").asString()).isEqualTo("normal");
        assertThat(hard.get(1).at("/report/difficulty").asString()).isEqualTo("hard");
        assertThat(hard.get(1).at("/report/trust/0").asDouble())
                .isLessThan(normal.get(1).at("/report/trust/0").asDouble());
        assertThat(hard.get(0).at("/persona/action_units/AU4").asDouble())
                .isLessThan(normal.get(0).at("/persona/action_units/AU4").asDouble());
    }

    @Test
    void aDifficultyThatThereIsNotAndOneForAStoredTalkAreRefused() {
        assertThat(chat("--scenario", "refund", "--difficulty", "brutal")).isEqualTo(2);
        assertThat(err.toString()).contains("--difficulty");
        assertThat(chat("--from", "7b9e1d0e-0000-0000-0000-000000000000", "--difficulty", "hard"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("as hard as it began");
    }

    @Test
    void whoAskedToKeepIsToldBeforeAnythingIsPlayedThatItCannotBe() throws Exception {
        Path data = folder.resolve("data");
        String[] call = {
            "--scenario",
            "refund",
            "--lang",
            "en",
            "--script",
            script("Nineteen days.").toString(),
            "--data",
            data.toString(),
            "--consent",
            "yes"
        };
        LocalStore.open(data).close();
        Files.delete(data.resolve("database.key"));
        assertThat(chat(call)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("database.key is missing");
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
    void theSamePersonIsMetAgainAndTheSameCallGivesTheSameTrace() throws Exception {
        String data = folder.resolve("data").toString();
        try (LocalStore store = LocalStore.open(Path.of(data))) {
            store.consents().decide(true, Instant.EPOCH);
        }
        String first = script("十六天了，没有人给您一个准话。", "我明天亲自给您打电话。").toString();
        assertThat(chat(
                        "--scenario",
                        "refund",
                        "--lang",
                        "zh",
                        "--script",
                        first,
                        "--seed",
                        "3",
                        "--data",
                        data,
                        "--difficulty",
                        "easy"))
                .isZero();
        String session = trace().get(2).at("/report/session").asString();

        String second = script("我没忘。", "…").toString();
        String[] call = {
            "--scenario",
            "refund",
            "--lang",
            "zh",
            "--script",
            second,
            "--seed",
            "3",
            "--data",
            data,
            "--days",
            "4",
            "--after",
            session
        };
        assertThat(chat(call)).as(err.toString()).isZero();
        List<JsonNode> once = trace();
        assertThat(chat(call)).isZero();
        assertThat(trace().subList(0, 2)).isEqualTo(once.subList(0, 2));
        assertThat(once.get(2).at("/report/remembered/days").asInt()).isEqualTo(4);
        assertThat(once.get(2).at("/report/difficulty").asString()).isEqualTo("easy");
        assertThat(once.get(2).at("/report/remembered/promises/0").asString()).isEqualTo("我明天亲自给您打电话");

        call[1] = "biopsy";
        assertThat(chat(call)).isEqualTo(2);
        assertThat(err.toString()).contains("scenario refund in zh");
        call[1] = "refund";
        call[call.length - 1] = "00000000-0000-0000-0000-000000000000";
        assertThat(chat(call)).isEqualTo(1);
        assertThat(err.toString()).contains("no such session");
    }

    /** The command as a program of its own, with these lines piped into it. */
    private String piped(List<String> lines, String... arguments) throws Exception {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "tongli.cli.Main",
                "chat",
                "--scenario",
                "refund",
                "--lang",
                "en"));
        call.addAll(List.of(arguments));
        Path said = folder.resolve("stdout");
        Path errors = folder.resolve("stderr");
        Process chat = new ProcessBuilder(call)
                .redirectInput(Files.write(folder.resolve("stdin"), lines).toFile())
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(chat.waitFor()).as(Files.readString(errors)).isZero();
        err.getBuffer().setLength(0);
        err.append(Files.readString(errors));
        return Files.readString(said);
    }

    @Test
    void withoutATerminalTheFirstLineIsSaidAndNothingIsKept() throws Exception {
        Path data = folder.resolve("data");
        String said = piped(List.of("Yes", "/leave"), "--data", data.toString());
        assertThat(said)
                .doesNotContain("[y/n", "Please answer")
                .contains("turn 1")
                .contains("You: Yes");
        assertThat(err.toString().lines().filter(line -> line.startsWith("tongli: ")))
                .singleElement()
                .asString()
                .contains("not kept", "--consent yes");
        try (LocalStore store = LocalStore.open(data)) {
            assertThat(store.consents().storage()).isEmpty();
            assertThat(store.sessions().all()).isEmpty();
        }
    }

    @Test
    void whoeverSpeaksOfTheirLifeThroughAPipeIsShownWhomToCallToo() throws Exception {
        String said = piped(
                List.of("I don't want to live any more."),
                "--data",
                folder.resolve("data").toString());
        assertThat(said).contains("Practice has stopped", "988", "116 123");
    }

    @Test
    void consentIsGivenOrRefusedByAnOptionToo() throws Exception {
        Path data = folder.resolve("data");
        Path script = script("Nineteen days, and nobody told you why.");
        String[] call = {
            "--scenario",
            "refund",
            "--lang",
            "en",
            "--script",
            script.toString(),
            "--data",
            data.toString(),
            "--consent"
        };
        assertThat(chat(with(call, "no"))).as(err.toString()).isZero();
        assertThat(data).doesNotExist();
        assertThat(chat(with(call, "yes"))).as(err.toString()).isZero();
        assertThat(chat(with(call, "no"))).as(err.toString()).isZero();
        try (LocalStore store = LocalStore.open(data)) {
            assertThat(store.consents().allowStorage()).isTrue(); // a later no leaves out one talk and erases none
            assertThat(store.sessions().all()).hasSize(1);
            store.consents().decide(false, Instant.EPOCH);
        }
        assertThat(chat(with(call, "yes"))).as(err.toString()).isZero();
        assertThat(err.toString()).contains("refused before", "My data");
        try (LocalStore store = LocalStore.open(data)) {
            assertThat(store.consents().allowStorage()).isFalse();
        }
        assertThat(chat(with(call, "perhaps"))).isEqualTo(2);
    }

    private static String[] with(String[] call, String last) {
        return Stream.concat(Arrays.stream(call), Stream.of(last)).toArray(String[]::new);
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
        assertThat(chat("--scenario", "refund", "--lang", "en", "--days", "3")).isEqualTo(2);
        String id = "00000000-0000-0000-0000-000000000000";
        assertThat(chat("--scenario", "refund", "--lang", "en", "--after", id, "--days", "-1"))
                .isEqualTo(2);
        assertThat(chat("--from", id, "--after", id)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }
}
