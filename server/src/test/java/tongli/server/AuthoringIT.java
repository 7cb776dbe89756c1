package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.persona.scenario.ScenarioReader;
import tongli.practice.Given;
import tongli.practice.PracticeParts;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Writing a person over REST; the file may come from anybody. */
class AuthoringIT {

    /** So long that a whole simulation takes far longer than a stopping server waits. */
    private static final Duration STEP = Duration.ofMillis(100);

    @TempDir
    static Path folder;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A file that can be used. */
    static String bundled() {
        try (InputStream in = ScenarioReader.class.getResourceAsStream("/scenarios/refund/en.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(String yaml) {
        return TongliJson.line(Map.of("yaml", yaml));
    }

    private static Answer yaml(String path, String yaml) {
        return yaml(path, yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer yaml(String path, byte[] yaml) {
        return server.send(server.request(path)
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(yaml)));
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + kind);
    }

    @Test
    void whatIsBegunNeedsOnlyToBeWritten() {
        assertThat(server.get("/scenarios/schema").at("/$schema")).contains("2020-12");
        Answer begun = server.get("/scenarios/template?language=zh&id=night-bus");
        assertThat(begun.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/yaml");
        JsonNode look = yaml("/scenarios/lint", begun.response().body()).json();
        assertThat(look.get("usable").asBoolean()).isTrue();
        assertThat(look.get("remarks"))
                .isNotEmpty()
                .allSatisfy(remark -> assertThat(remark.get("rule").asString()).isEqualTo("unwritten"));
    }

    @ParameterizedTest
    @CsvSource({
        "language=zh&id=../up, id",
        "language=zh&topics=x;x, topics",
        "language=zh&topics=, topics",
        "language=zh&topics=a;a, topics",
        "language=fr, language",
        "id=mine, language",
        "language=zh&out=/tmp, out"
    })
    void aTemplateIsAskedForByIdsAndNothingElse(String query, String field) {
        Answer answer = server.get("/scenarios/template?" + query.replace(';', ','));
        assertProblem(answer, 400, "invalid-field");
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void lintNamesLineFieldAndRemedyWhicheverWayTheFileComes() {
        String broken = bundled().replace("sensitivity: 0.25", "sensitivity: 25");
        Answer answer = server.post("/scenarios/lint", json(broken));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("usable").asBoolean()).isFalse();
        JsonNode fault = answer.json().at("/remarks/0");
        assertThat(fault.get("rule").asString()).isEqualTo("fault");
        assertThat(fault.get("place").asString()).isEqualTo("topics[0].sensitivity");
        assertThat(fault.get("message").asString()).isEqualTo("is 25; it must lie between 0 and 1");
        assertThat(broken.lines().toList().get(fault.get("line").asInt() - 1)).contains("sensitivity: 25");
        assertThat(yaml("/scenarios/lint", broken).json()).isEqualTo(answer.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh    | en            | zh",
                "en    | zh-CN         | en",
                "''    | zh-CN,zh;q=.9 | zh",
                "auto  | zh-TW         | zh",
                "''    | fr,zh;q=0.5   | zh",
                "''    | zh;q=0.1,en   | en",
                "''    | fr            | en",
                "''    | *             | en",
                "''    | ;;=           | en",
                "''    | ''            | en"
            })
    void whatIsSaidOfAFileIsInTheLanguageAskedForOrAccepted(String asked, String accepted, String answered) {
        String broken = bundled().replace("sensitivity: 0.25", "sensitivity: 25");
        String query = asked.isEmpty() ? "" : "?language=" + asked;
        String message = answered.equals("zh") ? "写的是 25，超出了范围；请写 0 到 1 之间的数" : "is 25; it must lie between 0 and 1";
        String title = answered.equals("zh") ? "情景文件用不了" : "Unusable scenario";
        String[] headers = accepted.isEmpty() ? new String[0] : new String[] {"Accept-Language", accepted};

        JsonNode fault = server.post("/scenarios/lint" + query, json(broken), headers)
                .json()
                .at("/remarks/0");
        assertThat(fault.get("message").asString()).isEqualTo(message);
        assertThat(fault.get("place").asString()).isEqualTo("topics[0].sensitivity");
        for (String play : List.of("/scenarios/simulate", "/scenarios/previews")) {
            Answer refused = server.post(play + query, json(broken), headers);
            assertProblem(refused, 400, "invalid-scenario");
            assertThat(refused.at("/title")).isEqualTo(title);
            assertThat(refused.at("/errors/0/message"))
                    .contains(message)
                    .contains(fault.get("line").asString())
                    .contains(answered.equals("zh") ? "topics[0].sensitivity：" : "topics[0].sensitivity is");
        }
    }

    @Test
    void findingsAreInTheLanguageAskedForWhateverTheFileIsIn() {
        assertThat(server.post("/scenarios/lint?language=zh", json(bundled()))
                        .json()
                        .get("remarks"))
                .isNotEmpty()
                .allSatisfy(
                        remark -> assertThat(remark.get("message").asString()).contains("请"));
        assertProblem(server.post("/scenarios/lint?language=fr", json(bundled())), 400, "invalid-field");
    }

    @Test
    void wordsThatInstructorsMarkedAreFound() {
        Map<String, String> mark =
                Map.of("line", "opening.3", "words", "You are now connected", "why", "too \u202Eclever");
        Answer answer =
                server.post("/scenarios/lint", TongliJson.line(Map.of("yaml", bundled(), "marks", List.of(mark))));
        assertThat(answer.json().get("remarks"))
                .filteredOn(remark -> remark.get("rule").asString().equals("marked_false"))
                .singleElement()
                .satisfies(
                        remark -> assertThat(remark.get("message").asString()).contains("(too clever)"));
        Map<String, String> blank = Map.of("line", "", "words", " ", "why", "");
        assertProblem(
                server.post("/scenarios/lint", TongliJson.line(Map.of("yaml", "a: 1", "marks", List.of(blank)))),
                400,
                "blank-text");
    }

    @Test
    void aHostileFileIsRefusedAndQuotedInExcerptsOnly() {
        Stream.of(
                        "a: &a [x]\nb: [*a,*a,*a]",
                        "[".repeat(100_000),
                        "!!javax.script.ScriptEngineManager [x]",
                        "a: !<tag:yaml.org,2002:java.io.File> \"/etc/passwd\"",
                        "id: \"" + "X".repeat(300_000) + "\"",
                        "k".repeat(300_000) + ": 1",
                        "\u0000")
                .forEach(file -> {
                    Answer answer = server.post("/scenarios/lint", json(file));
                    assertThat(answer.status()).as(answer.response().body()).isIn(200, 400);
                    if (answer.status() == 200) {
                        assertThat(answer.json().get("usable").asBoolean()).isFalse();
                        assertThat(answer.json().get("remarks"))
                                .allSatisfy(
                                        remark -> assertThat(remark.toString()).hasSizeLessThan(1_000));
                    }
                    Answer played = server.post("/scenarios/simulate", json(file));
                    assertThat(played.status()).isEqualTo(400);
                    assertThat(played.response().body()).hasSizeLessThan(10_000);
                });
        assertProblem(yaml("/scenarios/lint", new byte[] {(byte) 0xff, (byte) 0xfe}), 400, "malformed-request");
        assertProblem(yaml("/scenarios/lint", " "), 400, "blank-text");
        assertProblem(yaml("/scenarios/lint", "a: " + "x".repeat(400_000)), 413, "text-too-long");
        assertProblem(yaml("/scenarios/lint", "a: " + "x".repeat(1_000_000)), 413, "body-too-large");
    }

    @Test
    void signsThatTurnTheDirectionAreNamedEvenWhenTheyAreEscaped() {
        String turned = bundled().replaceFirst("title: \"", "title: \"\\\\u202E");
        assertThat(yaml("/scenarios/lint", turned).at("/remarks/0/message")).startsWith("has signs that show nothing");
    }

    @Test
    void stockLearnersAreToldApartByTurns() {
        Answer answer = server.post("/scenarios/simulate?turns=6&seeds=2", json(bundled()));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().get("learners"))
                .hasSize(5)
                .allSatisfy(learner -> assertThat(learner.get("trust")).hasSize(7));
        assertThat(yaml("/scenarios/simulate?turns=6&seeds=2", bundled()).json())
                .isEqualTo(answer.json());
        assertThat(server.post("/scenarios/simulate?seeds=6", json(bundled())).at("/errors/0/message"))
                .contains("between 1 and 5");
        Answer faulty = server.post("/scenarios/simulate", json("format: 1"));
        assertProblem(faulty, 400, "invalid-scenario");
        assertThat(faulty.at("/errors/0/message")).matches("Line \\d+: \\S+ is .*; .*");
    }

    @Test
    void aTalkWithThePersonOfAFileShowsWhatIsHiddenAndIsKeptNowhere() throws IOException {
        int sessions = server.get("/sessions").json().get("sessions").size();
        List<String> files = files();
        Answer begun = server.post("/scenarios/previews", json(bundled()));
        assertThat(begun.status()).as(begun.response().body()).isEqualTo(201);
        String address = begun.response().headers().firstValue("Location").orElseThrow();
        assertThat(begun.at("/opening/text")).isEqualTo(begun.at("/lines/0/words"));
        assertThat(begun.json().at("/opening/state/trust").isNumber()).isTrue();

        Answer turn = server.post(address + "/turns", "{\"text\":\"Eleven days, and nobody rang you back.\"}");
        assertThat(turn.status()).as(turn.response().body()).isEqualTo(201);
        assertThat(turn.at("/turn/persona/thought")).isNotBlank();
        JsonNode spoken = turn.json().get("lines");
        assertThat(spoken).isNotEmpty().allSatisfy(line -> {
            assertThat(turn.at("/turn/persona/text"))
                    .containsIgnoringCase(line.get("words").asString().substring(1, 6));
            assertThat(bundled().lines().toList().get(line.get("line").asInt() - 1))
                    .contains(line.get("words").asString().substring(0, 6));
        });
        assertThat(turn.json().get("told").propertyNames()).contains("home");

        Answer stopped = server.post(address + "/turns", "{\"text\":\"Honestly, I want to kill myself.\"}");
        assertThat(stopped.json().at("/turn/persona").isNull()).isTrue();
        assertThat(stopped.json().at("/turn/risk/card/contacts")).isNotEmpty();
        assertProblem(server.post(address + "/turns", "{\"wait\":true}"), 409, "session-not-open");

        assertThat(server.get("/sessions").json().get("sessions")).hasSize(sessions);
        assertThat(server.get("/me/export").response().body()).doesNotContain(begun.at("/id"));
        assertProblem(server.get("/sessions/" + begun.at("/id")), 404, "unknown-session");
        assertThat(files()).isEqualTo(files);
        assertThat(server.delete(address).status()).isEqualTo(204);
        assertProblem(server.post(address + "/turns", "{\"wait\":true}"), 404, "unknown-session");
        assertProblem(server.delete(address), 404, "unknown-session");
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void thePersonOfAFileIsAsHardAsAskedAndOtherwiseAsWritten() {
        String simulate = "/scenarios/simulate?turns=3&seeds=1";
        assertThat(server.post(simulate, json(bundled())).at("/difficulty")).isEqualTo("normal");
        JsonNode hard =
                server.post(simulate + "&difficulty=hard", json(bundled())).json();
        assertThat(hard.get("difficulty").asString()).isEqualTo("hard");
        assertThat(hard.at("/learners/0/trust/0").asDouble()).isEqualTo(0.21); // 0.05 below what is written
        assertThat(server.post("/scenarios/previews?difficulty=hard", json(bundled()))
                        .json()
                        .at("/opening/state/trust")
                        .asDouble())
                .isEqualTo(0.21);
        Answer brutal = server.post("/scenarios/previews?difficulty=brutal", json(bundled()));
        assertProblem(brutal, 400, "invalid-field");
        assertThat(brutal.at("/errors/0/message")).contains("hard");
    }

    @Test
    void theSameFileSeedAndWordsGiveTheSameTalk() {
        String words = "{\"text\":\"What have those days been like?\"}";
        List<JsonNode> answers = Stream.of(1, 2)
                .map(again -> server.post("/scenarios/previews?seed=5", json(bundled())))
                .map(begun -> server.post("/scenarios/previews/" + begun.at("/id") + "/turns", words)
                        .json())
                .toList();
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @Test
    void aTalkWithThePersonOfAFileGoesWithAllThatIsErased() {
        String address = server.post("/scenarios/previews", json(bundled()))
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(server.delete("/me").status()).isEqualTo(200);
        assertProblem(server.post(address + "/turns", "{\"wait\":true}"), 404, "unknown-session");
    }

    @Test
    void aServerThatIsStoppedEndsASimulationAndStillAnswersIt(@TempDir Path other) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        PracticeParts parts = Given.over((texts, language) -> {
            if (!Thread.currentThread().getName().equals("practice-loader")) {
                running.countDown();
                LockSupport.parkNanos(STEP.toNanos());
            }
            return Given.PARTS.encoder().encodeAll(texts, language);
        });
        TestServer stopped = new TestServer(new ServerOptions(0, other, () -> parts, InstantSource.system(), false));
        CompletableFuture<Answer> simulated =
                CompletableFuture.supplyAsync(() -> stopped.post("/scenarios/simulate", json(bundled())));
        running.await();
        stopped.close();
        assertProblem(simulated.get(), 503, "stopping");
    }
}
