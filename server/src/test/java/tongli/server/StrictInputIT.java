package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.server.TestServer.Answer;
import tongli.server.problem.ProblemKind;

/** A body is read as it is written or refused, with the field and the remedy; nothing is guessed or passed over. */
class StrictInputIT {

    @TempDir
    static Path folder;

    static TestServer server;
    static String session;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
        session = server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "/sessions ~ {\"scenario\":\"refund\",\"language\":\"en\",\"seed\":1.5} ~ seed ~ whole number",
                "/sessions ~ {\"scenario\":\"refund\",\"language\":\"en\",\"seed\":\"7\"} ~ seed ~ whole number",
                "/sessions ~ {\"scenario\":\"refund\",\"language\":\"en\",\"seed\":99999999999999999999} ~ seed ~ out of range",
                "/sessions ~ {\"scenario\":\"refund\",\"language\":\"en\",\"seed\":null} ~ seed ~ is null",
                "/sessions ~ {\"scenario\":\"refund\",\"language\":\"en\",\"sede\":7} ~ sede ~ known are scenario, language, seed, drill, difficulty",
                "/sessions ~ {\"scenario\":\"refund\",\"language\":\"en\",\"difficulty\":\"brutal\"} ~ difficulty ~ must be one of [easy, normal, hard]",
                "/sessions ~ {\"scenario\":\"refund\",\"language\":\"en\",\"difficulty\":3} ~ difficulty ~ a text in quotes",
                "/sessions ~ {\"scenario\":\"refund\"} ~ language ~ missing",
                "/sessions ~ {\"language\":\"en\"} ~ scenario ~ missing",
                "/sessions/ID/turns ~ {\"text\":5} ~ text ~ a text in quotes",
                "/sessions/ID/turns ~ {\"text\":\"a\",\"wait\":\"yes\"} ~ wait ~ true or false",
                "/sessions/ID/turns ~ {\"text\":\"a\",\"wait\":true} ~ wait ~ leave one of the two out",
                "/sessions/ID/turns ~ {\"wait\":false} ~ text ~ no text",
                "/sessions/ID/branches ~ {\"turn\":1.5} ~ turn ~ whole number",
                "/sessions/ID/branches ~ {\"turn\":3000000000} ~ turn ~ out of range",
                "/sessions/ID/guesses ~ {\"emotion\":\"joy\",\"strength\":4} ~ strength ~ must be 1",
                "/assess ~ {\"reply\":\"Hm.\",\"history\":[{\"speaker\":\"persona\"}]} ~ history[0].text ~ missing",
                "/assess ~ {\"reply\":\"Hm.\",\"context\":\"Well.\",\"history\":[{\"speaker\":\"a\",\"text\":\"b\"}]} ~ context ~ leave one of the two out",
                "/analyze/dialogue/lines ~ {\"text\":5} ~ text ~ a text in quotes",
                "/analyze/dialogue ~ {\"turns\":[]} ~ turns ~ at least one turn",
                "/analyze/dialogue ~ {\"turns\":[{\"speaker\":\"A\"}]} ~ turns[0].text ~ missing",
                "/analyze/dialogue ~ {\"turns\":[{\"speaker\":\"A\",\"text\":\"Hm.\",\"at\":1}]} ~ turns[0].at ~ not known here",
                "/analyze/dialogue ~ {\"turns\":[{\"speaker\":\"A\",\"text\":\"Hm.\"}],\"language\":\"fr\"} ~ language ~ must be one of [auto, zh, en]",
                "/analyze/dialogue ~ {\"turns\":[{\"speaker\":\"A\\nB\",\"text\":\"Hm.\"}]} ~ turns[0].speaker ~ on one line",
                "/assess ~ {\"reply\":\"Hm.\",\"history\":{}} ~ history ~ a list, each entry an object",
                "/assess ~ {\"reply\":\"Hm.\",\"history\":[5]} ~ history[0] ~ an object with speaker and text",
            })
    void aFieldThatDoesNotFitIsNamedWithTheRemedy(String path, String body, String field, String remedy) {
        Answer answer = server.post(path.replace("ID", session), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type")).isEqualTo("/problems/invalid-field");
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.at("/errors/0/message")).contains(remedy);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Answer answer = server.post("/sessions", "{\"scenario\":5,\"seed\":true,\"x\":1}");
        assertThat(answer.json().get("errors").size()).isEqualTo(4);
        assertThat(answer.at("/detail")).contains("4 fields");
    }

    @Test
    void ofVeryManyFaultsTheFirstTwentyAreNamedAndTheOthersCounted() {
        String unknown =
                IntStream.range(0, 50_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        Answer body = server.post("/sessions", "{" + unknown + "}");
        assertThat(body.json().get("errors").size()).isEqualTo(20);
        assertThat(body.at("/errors/0/field")).isEqualTo("language");
        assertThat(body.at("/detail")).contains("50,001 fields", "and 49,981 more");
        String query = IntStream.range(0, 300).mapToObj(i -> "x" + i).collect(Collectors.joining("&"));
        Answer address = server.get("/scenarios?" + query);
        assertThat(address.status()).isEqualTo(400);
        assertThat(address.json().get("errors").size()).isEqualTo(20);
        assertThat(address.at("/detail")).contains("and 280 more");
    }

    @Test
    void anEmptyHistoryIsAsIfLeftOut() {
        for (String before : new String[] {"", ",\"context\":\"Nobody called me back.\""}) {
            Answer without = server.post("/assess", "{\"reply\":\"That sounds hard.\"" + before + "}");
            Answer with = server.post("/assess", "{\"reply\":\"That sounds hard.\",\"history\":[]" + before + "}");
            assertThat(without.status()).isEqualTo(200);
            assertThat(with.response().body()).isEqualTo(without.response().body());
        }
    }

    @Test
    void aFieldThatComesTwiceIsNamed() {
        Answer answer = server.post("/sessions/" + session + "/turns", "{\"text\":\"a\",\"text\":\"b\"}");
        assertMalformed(answer, "more than once");
        assertThat(answer.at("/errors/0/field")).isEqualTo("text");
    }

    @Test
    void whatIsNotOneObjectIsRefused() {
        assertMalformed(server.post("/sessions", ""), "empty");
        assertMalformed(server.post("/sessions", " "), "empty");
        assertMalformed(server.post("/sessions", "null"), "one JSON object");
        assertMalformed(server.post("/sessions", "{} {}"), "follows");
        assertMalformed(server.post("/sessions", "{}x"), "line 1, column 3");
        assertMalformed(server.post("/sessions", "{\n\"seed\":}"), "line 2");
        assertMalformed(server.post("/sessions", "[".repeat(5_000)), "nested deeper");
        assertMalformed(server.post("/sessions", "{\"seed\":" + "9".repeat(5_000) + "}"), "1,000 digits");
    }

    private static void assertMalformed(Answer answer, String why) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type")).isEqualTo("/problems/malformed-json");
        assertThat(answer.at("/detail")).contains(why);
    }

    @Test
    void aFieldsNameThatIsNoNameIsNotRepeated() {
        Answer answer = server.post("/sessions", "{\"I told nobody\":1}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).doesNotContain("nobody");
    }

    @Test
    void whatShowsNothingIsBlankEverywhere() {
        for (String blank : new String[] {"", " ", "\u200b", "\u3000", "\ufeff\u200d", "\u2800"}) {
            assertBlank(server.say(session, blank), "text");
            assertBlank(server.post("/analyze/text", "{\"text\":\"" + blank + "\"}"), "text");
            assertBlank(server.post("/analyze/risk", "{\"text\":\"" + blank + "\"}"), "text");
            assertBlank(server.post("/assess", "{\"reply\":\"" + blank + "\"}"), "reply");
        }
    }

    private static void assertBlank(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type")).isEqualTo("/problems/blank-text");
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void aKeyHasOneTo200Characters() {
        for (String key : new String[] {"", " ", "k".repeat(201), "a\tb"}) {
            Answer answer = server.say(session, "Hello.", "Idempotency-Key", key);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/type")).isEqualTo("/problems/invalid-key");
            assertThat(answer.at("/detail")).contains("1 to 200");
        }
    }

    @Test
    void aNeedThatIsTooLongSaysTheLimitOfTheNeed() {
        String body = "{\"emotion\":\"anger\",\"need\":\"" + "n".repeat(100_000) + "\"}";
        Answer answer = server.post("/sessions/" + session + "/guesses", body);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/detail")).contains("need has 100,000 characters").doesNotContain("turn");
    }

    @Test
    void anAnswerThatTheClientCannotTakeIsRefusedBeforeTheTurnIsPlayed() {
        String fresh = server.start();
        Answer answer = server.say(fresh, "Hello.", "Accept", "application/xml");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.at("/type")).isEqualTo("/problems/not-acceptable");
        assertThat(answer.at("/detail")).contains("Accept: application/json");
        assertThat(server.get("/sessions/" + fresh).json().get("turns").size()).isZero();
    }

    @Test
    void aMethodOrTypeThatIsNotTakenIsAnsweredWithTheRemedy() {
        Answer method = server.put("/sessions", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.at("/detail")).contains("GET").contains("POST");
        assertThat(method.response().headers().firstValue("Allow")).isPresent();
        for (String type : new String[] {
            "text/plain",
            "application/yaml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x"
        }) {
            Answer answer = server.send(server.request("/sessions")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("scenario: refund")));
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.at("/detail")).contains("Content-Type: application/json");
        }
    }

    @Test
    void anUnknownKindOfProblemIsAPageForABrowserAndAProblemForAProgram() {
        HttpRequest.Builder nope =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/problems/nope"));
        Answer program = server.send(nope.copy().header("Accept", "*/*"));
        assertThat(program.status()).isEqualTo(404);
        assertThat(program.at("/type")).isEqualTo("/problems/not-found");
        Answer browser = server.send(nope.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(browser.response().body()).contains("href=\"/problems\"", "没有这种问题", "no such kind of problem");
    }

    @Test
    void everyKindOfProblemHasItsPage() {
        Answer list =
                server.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/problems")));
        for (var kind : ProblemKind.values()) {
            assertThat(list.response().body()).contains("href=\"" + kind.type() + "\"");
            Answer page =
                    server.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + kind.type())));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().body()).contains("lang=\"zh\"", "怎么办", "lang=\"en\"", "What to do");
        }
    }
}
