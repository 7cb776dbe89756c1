package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.persona.guard.Refusal;
import tongli.persona.speech.LineWriter;
import tongli.persona.speech.NoLineException;
import tongli.persona.speech.OutsideVoice;
import tongli.persona.speech.SpeakingBrief;
import tongli.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

class RestIT {

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

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("/problems/" + kind);
        assertThat(answer.at("/detail")).isNotBlank();
    }

    @Test
    void aConversationGoesFromStartToReport() {
        Answer started = server.post("/sessions", "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7}");
        assertThat(started.status()).isEqualTo(201);
        String id = started.at("/id");
        assertThat(started.response().headers().firstValue("Location")).contains("/api/v1/sessions/" + id);
        assertThat(started.at("/opening/text")).isNotBlank();

        Answer turn = server.say(id, "Eleven days, and nobody rang you back.");
        assertThat(turn.status()).isEqualTo(201);
        assertThat(turn.json().at("/turn").asInt()).isEqualTo(1);
        assertThat(turn.at("/persona/text")).isNotBlank();

        assertThat(turn.response().body()).doesNotContainPattern("\\d\\.\\d{5}");

        Answer quiet = server.post("/sessions/" + id + "/turns", "{\"wait\":true}");
        assertThat(quiet.at("/learner")).isEqualTo("…");

        Answer guess = server.post("/sessions/" + id + "/guesses", "{\"emotion\":\"anger\",\"strength\":3}");
        assertThat(guess.status()).isEqualTo(201);
        assertThat(guess.json().get("score").isNull()).isTrue();

        assertThat(server.post("/sessions/" + id + "/finish", "").at("/status")).isEqualTo("finished");
        JsonNode report = server.get("/sessions/" + id + "/report").json().get("report");
        assertThat(report.get("trust").size()).isEqualTo(3);
        assertThat(report.at("/mentalising/score").isNumber()).isTrue();
        assertThat(server.get("/sessions").json().get("sessions"))
                .anySatisfy(one -> assertThat(one.get("id").asString()).isEqualTo(id));
    }

    @Test
    void aConversationIsAsHardAsItWasAskedToBe() {
        Answer normal = server.post("/sessions", "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7}");
        assertThat(normal.at("/difficulty")).isEqualTo("normal");
        Answer hard = server.post(
                "/sessions", "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7,\"difficulty\":\"hard\"}");
        assertThat(hard.status()).isEqualTo(201);
        assertThat(hard.at("/difficulty")).isEqualTo("hard");
        String session = hard.at("/id");
        server.say(session, "Eleven days, and nobody rang you back.");
        assertThat(server.get("/sessions/" + session + "/report").at("/report/difficulty"))
                .isEqualTo("hard");
        assertThat(server.post("/sessions/" + session + "/branches", "{\"turn\":1}")
                        .at("/difficulty"))
                .isEqualTo("hard");
    }

    @Test
    void aDrillCountsInNoProgress() {
        int before = server.get("/me/progress").json().get("sessions").asInt();
        String drill = server.get("/drills?language=en").at("/drills/0/id");
        String id = server.post("/sessions", "{\"language\":\"en\",\"drill\":\"" + drill + "\"}")
                .at("/id");
        assertThat(server.say(id, "That sounds heavy.").status()).isEqualTo(201);
        JsonNode progress = server.get("/me/progress").json();
        assertThat(progress.get("sessions").asInt()).isEqualTo(before);
        assertThat(progress.get("history"))
                .noneSatisfy(one -> assertThat(one.get("session").asString()).isEqualTo(id));
    }

    @Test
    void aListedBranchSaysWhereItLeftItsParent() {
        String id = server.start();
        server.say(id, "I see.");
        String branch =
                server.post("/sessions/" + id + "/branches", "{\"turn\":1}").at("/id");
        JsonNode listed = server.get("/sessions").json().get("sessions");
        assertThat(listed).anySatisfy(one -> {
            assertThat(one.get("id").asString()).isEqualTo(branch);
            assertThat(one.at("/parent/session").asString()).isEqualTo(id);
            assertThat(one.at("/parent/turn").asInt()).isEqualTo(1);
            assertThat(one.get("created_at").asString()).isNotBlank();
        });
        assertThat(listed).anySatisfy(one -> {
            assertThat(one.get("id").asString()).isEqualTo(id);
            assertThat(one.has("parent")).isFalse();
        });
    }

    @Test
    void aBranchSaysTheSameToTheSameWords() {
        String id = server.start();
        server.say(id, "I see.");
        Answer second = server.say(id, "What have those days been like?");
        Answer branch = server.post("/sessions/" + id + "/branches", "{\"turn\":2}");
        assertThat(branch.status()).isEqualTo(201);
        assertThat(branch.at("/parent/session")).isEqualTo(id);
        Answer again = server.say(branch.at("/id"), "What have those days been like?");
        assertThat(again.json().get("persona")).isEqualTo(second.json().get("persona"));
        assertThat(server.get("/sessions/" + branch.at("/id") + "/report")
                        .json()
                        .at("/report/compare/parent/from_turn")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        String id = server.start();
        Answer first = server.say(id, "That is a long wait.", "Idempotency-Key", "k");
        Answer again = server.say(id, "That is a long wait.", "Idempotency-Key", "k");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(server.get("/sessions/" + id).json().get("turns").size()).isEqualTo(1);
        assertProblem(server.say(id, "Never mind.", "Idempotency-Key", "k"), 409, "key-reused");
    }

    @Test
    void aTrainedListenerShowsHowItWouldHaveAnswered() {
        String session = server.start();
        server.say(session, "Eleven days, and nobody rang you back.");
        String turns = "/sessions/" + session + "/turns/";
        Answer shown = server.get(turns + "1/demonstration");
        assertThat(shown.status()).as(shown.response().body()).isEqualTo(200);
        assertThat(shown.at("/notice")).startsWith("A machine's demonstration");
        assertThat(shown.at("/model/id")).isEqualTo("camp-listener");
        assertThat(shown.json().get("wait").asBoolean())
                .isEqualTo(shown.json().get("text").isNull());
        assertThat(server.get(turns + "1/demonstration").response().body())
                .isEqualTo(shown.response().body());
        assertProblem(server.get(turns + "2/demonstration"), 400, "no-such-turn");
        assertProblem(server.get(turns + "0/demonstration"), 400, "no-such-turn");
        server.say(session, "I don't want to be alive any more.");
        assertProblem(server.get(turns + "2/demonstration"), 400, "no-such-turn");
    }

    @Test
    void aDisclosureStopsPracticeAndNamesPeople() {
        String id = server.start();
        Answer turn = server.say(id, "I don't want to be alive any more.");
        assertThat(turn.json().get("persona").isNull()).isTrue();
        assertThat(turn.json().at("/risk/card/contacts").size()).isPositive();
        assertThat(server.get("/sessions/" + id).at("/status")).isEqualTo("stopped");
        assertProblem(server.say(id, "Go on."), 409, "session-not-open");
    }

    @Test
    void aWrongRequestIsAnsweredWithTheFieldAndTheRemedy() {
        String id = server.start();
        assertProblem(server.say(id, "  "), 400, "blank-text");
        assertThat(server.say(id, " ").at("/errors/0/field")).isEqualTo("text");
        assertProblem(server.post("/sessions/" + id + "/turns", "{}"), 400, "invalid-field");
        assertProblem(server.post("/sessions/" + id + "/turns", "{\"text\":"), 400, "malformed-json");
        assertProblem(server.post("/sessions/" + id + "/turns", "[]"), 400, "malformed-json");
        assertProblem(server.say(id, "a".repeat(4_001)), 413, "text-too-long");
        assertProblem(server.say(id, "a".repeat(1_100_000)), 413, "body-too-large");
        assertProblem(server.post("/sessions", "{\"scenario\":\"none\",\"language\":\"en\"}"), 404, "unknown-scenario");
        assertProblem(server.post("/sessions", "{\"scenario\":\"refund\",\"language\":\"fr\"}"), 400, "invalid-field");
        assertProblem(server.get("/sessions/00000000-0000-0000-0000-000000000000"), 404, "unknown-session");
        assertProblem(server.get("/sessions/not-an-id"), 404, "unknown-session");
        assertProblem(server.get("/nothing-here"), 404, "not-found");
        assertProblem(server.put("/sessions", "{}"), 405, "method-not-allowed");
        assertProblem(server.post("/sessions/" + id + "/branches", "{\"turn\":9}"), 400, "no-such-turn");
        assertProblem(server.post("/sessions/" + id + "/guesses", "{\"emotion\":\"blue\"}"), 400, "invalid-field");
    }

    @Test
    void anUnknownQueryParameterIsNamedWithThoseThatAreKnown() {
        Answer misspelt = server.get("/scenarios?langauge=zh");
        assertProblem(misspelt, 400, "invalid-field");
        assertThat(misspelt.at("/errors/0/field")).isEqualTo("langauge");
        assertThat(misspelt.at("/detail")).contains("\"langauge\" is not known", "known are language");

        Answer two = server.get("/sessions?size=5&page=2&size=6&language=zh");
        assertProblem(two, 400, "invalid-field");
        assertThat(two.json()
                        .get("errors")
                        .valueStream()
                        .map(one -> one.get("field").asString()))
                .containsExactly("size", "page", "language");
        assertThat(two.at("/errors/0/message")).contains("after", "limit");

        Answer diary = server.get("/drills?dear%20diary,%20today=1");
        assertProblem(diary, 400, "invalid-field");
        assertThat(diary.at("/detail")).doesNotContain("diary");
        assertProblem(
                server.post("/sessions?seed=7", "{\"scenario\":\"refund\",\"language\":\"en\"}"), 400, "invalid-field");
    }

    @Test
    void aKnownQueryParameterIsTaken() {
        assertThat(server.get("/scenarios?language=zh").status()).isEqualTo(200);
        assertThat(server.get("/drills?language=auto&").status()).isEqualTo(200);
        assertThat(server.get("/sessions?").status()).isEqualTo(200);
        assertThat(server.get("/v3/api-docs?any=1").status()).isEqualTo(200);
    }

    @Test
    void anEmojiIsOneCharacterOfALimit() {
        assertThat(server.say(server.start(), "😀".repeat(4_000)).status()).isEqualTo(201);
        Answer tooLong = server.say(server.start(), "😀".repeat(4_001));
        assertProblem(tooLong, 413, "text-too-long");
        assertThat(tooLong.at("/detail")).contains("4,001 characters");
        Answer risk = server.post("/analyze/risk", "{\"text\":\"" + "😀".repeat(20_001) + "\"}");
        assertProblem(risk, 413, "text-too-long");
        assertThat(risk.at("/detail")).contains("20,001 characters");
        assertThat(server.post("/analyze/risk", "{\"text\":\"" + "😀".repeat(20_000) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyWithoutALengthIsCountedAsItIsRead() {
        byte[] much =
                ("{\"text\":\"" + "a".repeat(1_100_000) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Answer answer = server.send(server.request("/sessions/" + server.start() + "/turns")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> (InputStream) new java.io.ByteArrayInputStream(much))));
        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void aWrongAddressIsAPageForABrowserAndAProblemForAProgram() {
        Answer page = server.send(server.request("/nope.html").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.response().headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("text/html");
        assertThat(page.response().body())
                .contains("There is no page at this address", "这个地址上没有页面", "<a href=\"/\">")
                .doesNotContain("nope");
        assertProblem(server.get("/nope.html"), 404, "not-found");
        assertProblem(server.send(server.request("/nothing").header("Accept", "text/html")), 404, "not-found");
    }

    @Test
    void aProblemNeverRepeatsWhatAPersonWrote() {
        String body = "{\"text\":{\"mySecretDiary\":\"mySecretDiary\"}}";
        Answer answer = server.post("/sessions/" + server.start() + "/turns", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).doesNotContain("mySecretDiary");
    }

    @Test
    void onlyThisMachinesOwnPageIsAnswered() {
        assertProblem(server.post("/sessions", "{}", "Origin", "http://evil.example"), 403, "foreign-origin");
        assertProblem(server.post("/sessions", "{}", "Sec-Fetch-Site", "cross-site"), 403, "foreign-origin");
        assertThat(server.post(
                                "/sessions",
                                "{\"scenario\":\"refund\",\"language\":\"en\"}",
                                "Origin",
                                "http://localhost:" + server.port())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNameThatWasReboundToThisMachineIsRefused() throws Exception {
        // the HTTP client does not let a Host header be set
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/me/export HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).contains("403").contains("foreign-host");
        }
    }

    @Test
    void aTierIsChosenByItsCodeAndTheEncoderReadsUnlessAsked() {
        String text = "{\"text\":\"Thank you so much, you saved my evening!\"%s}";
        assertThat(server.post("/analyze/text", text.formatted("")).at("/model/id"))
                .isEqualTo("fake");
        assertThat(server.post("/analyze/text", text.formatted(",\"tier\":\"full\""))
                        .at("/model/id"))
                .isEqualTo("fake");
        Answer fast = server.post("/analyze/text", text.formatted(",\"tier\":\"fast\""));
        assertThat(fast.at("/model/id")).isEqualTo("text-fast-en");
        assertThat(fast.at("/dominant")).isEqualTo("joy");
        assertThat(server.post("/analyze/text", text.formatted(",\"tier\":\"cascade\",\"taxonomy\":\"fine\""))
                        .at("/model/id"))
                .isEqualTo("fake");
        assertProblem(
                server.post("/analyze/text", text.formatted(",\"tier\":\"fast\",\"taxonomy\":\"fine\"")),
                400,
                "invalid-field");
        assertProblem(server.post("/analyze/text", text.formatted(",\"tier\":\"quick\"")), 400, "invalid-field");
    }

    @Test
    void textsAreReadScreenedAndAssessed() {
        assertThat(server.post("/analyze/text", "{\"text\":\"What a day.\"}").at("/taxonomy"))
                .isEqualTo("basic");
        assertThat(server.post("/analyze/risk", "{\"text\":\"I want to die.\"}").at("/speaker"))
                .isEqualTo("self");
        assertThat(server.post("/assess", "{\"context\":\"I failed.\",\"reply\":\"That must sting.\"}")
                        .status())
                .isEqualTo(200);
        assertProblem(server.post("/analyze/text", "{\"text\":\" \"}"), 400, "blank-text");
    }

    @Test
    void whoATextSpeaksOfIsTakenOut() {
        Answer done =
                server.post("/deidentify", "{\"text\":\"My name is Mara Finch, ring 07700 900123. Mara Finch.\"}");
        assertThat(done.at("/text")).isEqualTo("My name is [NAME-1], ring [PHONE-1]. [NAME-1].");
        assertThat(done.at("/replaced/1/kind")).isEqualTo("phone");
        assertThat(done.at("/replaced/1/start")).isEqualTo("28");
        assertThat(done.toString()).doesNotContain("Finch", "900123");
        assertThat(server.post("/deidentify", "{\"text\":\"我叫李伟。\",\"language\":\"auto\"}")
                        .at("/text"))
                .isEqualTo("我叫〔姓名1〕。");
        assertProblem(server.post("/deidentify", "{\"text\":\" \"}"), 400, "blank-text");
        assertProblem(server.post("/deidentify", "{\"text\":\"" + "a".repeat(20_001) + "\"}"), 413, "text-too-long");
    }

    @Test
    void aTalkIsReadAsAWholeAndHasItsLimits() {
        Answer talk = server.post(
                "/analyze/dialogue",
                "{\"turns\":[" + turn("A", "I'm so lonely since the move.") + ","
                        + turn("B", "Did you see the match on Saturday?") + "]}");
        assertThat(talk.status()).isEqualTo(200);
        assertThat(talk.at("/turns/0/meaning/intents/0/label")).isEqualTo("vent");
        assertThat(talk.at("/unanswered_bids/0/turning")).isEqualTo("away");
        assertThat(talk.at("/speakers/0/inertia/reason")).isEqualTo("too_few");
        String many = String.join(",", java.util.Collections.nCopies(301, turn("A", "Hm.")));
        assertProblem(server.post("/analyze/dialogue", "{\"turns\":[" + many + "]}"), 400, "invalid-field");
        String crowd = java.util.stream.IntStream.range(0, 13)
                .mapToObj(i -> turn("P" + i, "Hm."))
                .collect(java.util.stream.Collectors.joining(","));
        assertProblem(server.post("/analyze/dialogue", "{\"turns\":[" + crowd + "]}"), 400, "invalid-field");
        assertProblem(
                server.post("/analyze/dialogue", "{\"turns\":[" + turn("A", "a".repeat(2_001)) + "]}"),
                413,
                "text-too-long");
        assertProblem(server.post("/analyze/dialogue", "{\"turns\":[" + turn(" ", "Hm.") + "]}"), 400, "blank-text");
    }

    @Test
    void aLineAtStakeInATalkBringsPeopleToCall() {
        Answer talk = server.post(
                "/analyze/dialogue", "{\"turns\":[" + turn("甲", "我不想活了") + "," + turn("乙", "你难过啥呀，小事") + "]}");
        assertThat(talk.at("/turns/0/risk/level")).isEqualTo("high");
        assertThat(talk.at("/turns/0/risk/speaker")).isEqualTo("self");
        assertThat(talk.json().at("/turns/0/risk/signals").size()).isPositive();
        assertThat(talk.at("/turns/1/risk/level")).isEqualTo("none");
        assertThat(talk.json().at("/hand_off/turns/0").asInt()).isEqualTo(1);
        assertThat(talk.at("/hand_off/card/contacts/0/number")).isEqualTo("12356");
        Answer calm = server.post("/analyze/dialogue", "{\"turns\":[" + turn("A", "Morning.") + "]}");
        assertThat(calm.json().has("hand_off")).isFalse();
    }

    @Test
    void aPastedTalkIsTakenApart() {
        Answer taken = server.post(
                "/analyze/dialogue/lines", "{\"text\":\"小林 2024/5/1 20:13\\n在吗\\n[图片]\\n阿远 2024/5/1 20:14\\n在\"}");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.at("/turns/1/speaker")).isEqualTo("阿远");
        assertThat(taken.at("/turns/1/text")).isEqualTo("在");
        assertThat(taken.json().at("/turns/1/line").asInt()).isEqualTo(4);
        assertThat(taken.at("/passed_over/0/why")).isEqualTo("media");
        assertThat(taken.json().has("fault")).isFalse();
        Answer faulty = server.post("/analyze/dialogue/lines", "{\"text\":\"secret words\"}");
        assertThat(faulty.at("/fault/code")).isEqualTo("no_name");
        assertThat(faulty.response().body()).doesNotContain("secret");
        assertProblem(
                server.post("/analyze/dialogue/lines", "{\"text\":\"" + "a".repeat(100_001) + "\"}"),
                413,
                "text-too-long");
        assertProblem(server.post("/analyze/dialogue/lines", "{\"text\":\" \"}"), 400, "blank-text");
    }

    private static String turn(String speaker, String text) {
        return "{\"speaker\":\"%s\",\"text\":\"%s\"}".formatted(speaker, text);
    }

    @Test
    void theApiDescribesItself() {
        JsonNode api = server.get("/v3/api-docs").json();
        assertThat(api.at("/paths/~1api~1v1~1sessions~1{id}~1turns/post/summary")
                        .asString())
                .isNotBlank();
        assertThat(api.at("/components/schemas/TurnJson/properties/persona/description")
                        .asString())
                .isNotBlank();
        assertThat(api.at("/components/schemas/TurnJson/properties/learner_emotion")
                        .isMissingNode())
                .isFalse();
        assertThat(api.at("/components/schemas/Problem/properties/detail").isMissingNode())
                .isFalse();
    }

    @Test
    void healthIsUp() {
        assertThat(server.get("/actuator/health").at("/status")).isEqualTo("UP");
    }

    @Test
    void aBusyPortIsExplained(@TempDir Path other) {
        assertThatThrownBy(() -> ServerLauncher.run(TestServer.options(server.port(), other)))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("port " + server.port() + " is in use");
    }

    @Test
    void theAddressOfTheContainersErrorPageHoldsNothing() {
        assertProblem(server.get("/error"), 404, "not-found");
    }

    @Test
    void theSamePersonIsMetAgainAndRemembers() {
        String first = server.start();
        server.say(first, "I'll ring you on Friday.");
        String body = "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7,\"after\":\"%s\"}";
        Answer again = server.post("/sessions", body.formatted(first));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/after/session")).isEqualTo(first);
        assertThat(again.json().at("/after/days").asInt()).isZero();
        assertThat(again.at("/opening/text")).contains("ring me on Friday");
        assertThat(server.get("/sessions/" + again.at("/id") + "/report").at("/report/remembered/promises/0"))
                .isEqualTo("I'll ring you on Friday");

        String hard = server.post(
                        "/sessions",
                        body.replace("}", ",\"difficulty\":\"hard\"}").formatted(first))
                .at("/id");
        assertThat(server.post("/sessions", body.formatted(hard)).at("/difficulty"))
                .isEqualTo("hard");

        assertProblem(
                server.post("/sessions", body.replace("refund", "biopsy").formatted(first)), 409, "cannot-meet-again");
        assertProblem(
                server.post("/sessions", body.formatted("00000000-0000-0000-0000-000000000000")),
                404,
                "unknown-session");
        assertProblem(server.post("/sessions", body.formatted("yesterday")), 404, "unknown-session");
        assertProblem(server.post("/sessions", body.formatted("5").replace("\"5\"", "5")), 400, "invalid-field");
    }

    @Test
    void whoseWordsPersonasSpeakIsToldBeforeTheFirst(@TempDir Path other) {
        assertThat(server.get("/speaker").response().body()).isEqualTo("{\"by\":\"bank\",\"local\":true}");
        LineWriter broken = new LineWriter() {
            @Override
            public Draft write(SpeakingBrief brief) throws NoLineException {
                throw new NoLineException(Refusal.UNREACHABLE);
            }

            @Override
            public OutsideVoice voice() {
                return new OutsideVoice("a.example", "small", false);
            }
        };
        try (TestServer spoken = new TestServer(TestServer.options(0, other).spokenBy(broken))) {
            assertThat(spoken.get("/speaker").at("/host")).isEqualTo("a.example");
            Answer turn = spoken.say(spoken.start(), "Eleven days, and nobody rang you back.");
            assertThat(turn.json().at("/persona/speaker").toString())
                    .isEqualTo("{\"by\":\"bank\",\"refused\":[\"unreachable\"]}");
        }
    }
}
