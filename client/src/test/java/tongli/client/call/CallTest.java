package tongli.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CallTest {

    private final FakeServer server = new FakeServer();
    private final List<Duration> waited = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private Transport transport(Settings settings) {
        return new Transport(settings, wait -> {
            waited.add(wait);
            return Runnable::run;
        });
    }

    private Request request(String method) {
        Transport transport = transport(server.settings());
        return switch (method) {
            case "GET" -> Request.get(transport, "/cups");
            case "PUT" -> Request.put(transport, "/cups");
            case "DELETE" -> Request.delete(transport, "/cups");
            case "KEYED" -> Request.post(transport, "/cups").keyed();
            default -> Request.post(transport, "/cups");
        };
    }

    @Test
    void whatIsAskedGoesAsTheApiWritesIt() {
        server.answers(200, "{\"size\":2}");
        JsonNode cup = Request.post(transport(server.settings().withToken("tgl_1")), "/cups/" + Request.part("a/b c"))
                .query("language", "zh")
                .query("after", null)
                .query("words", true)
                .body(Map.of("size", 2))
                .reads(JsonNode.class)
                .send();
        assertThat(cup.get("size").asInt()).isEqualTo(2);
        FakeServer.Asked asked = server.asked.get(0);
        assertThat(asked.address()).isEqualTo("/cups/a%2Fb%20c?language=zh&words=true");
        assertThat(asked.body()).isEqualTo("{\"size\":2}");
        assertThat(asked.headers())
                .containsEntry("Authorization", "Bearer tgl_1")
                .containsEntry("Content-Type", "application/json")
                .doesNotContainKey("Idempotency-Key");
    }

    @Test
    void aProblemNamesItsFieldsAndTheRemedy() {
        server.answers(
                400,
                "{\"type\":\"/problems/blank-text\",\"title\":\"Blank\",\"status\":400,\"detail\":\"Write something.\","
                        + "\"errors\":[{\"field\":\"text\",\"message\":\"is blank\"}]}");
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> request("GET").nothing().send());
        assertThat(problem.code()).isEqualTo("blank-text");
        assertThat(problem.remedy()).isEqualTo("Write something.");
        assertThat(problem.errors()).containsExactly(new ProblemException.FieldError("text", "is blank"));
        assertThat(problem).hasMessage("400 /problems/blank-text: Write something.");
    }

    @Test
    void whatAProxyAnswersIsAProblemWithoutACode() {
        server.answers(502, "<html>Bad gateway</html>");
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> request("GET").nothing().send());
        assertThat(problem.status()).isEqualTo(502);
        assertThat(problem.code()).isEmpty();
    }

    /** What may be done twice, and what was not looked at. */
    @ParameterizedTest
    @CsvSource({
        "GET, 503, true",
        "PUT, 503, true",
        "DELETE, 503, true",
        "KEYED, 503, true",
        "POST, 503, false",
        "GET, 429, true",
        "POST, 429, true",
        "GET, 500, false",
        "KEYED, 409, false"
    })
    void whatIsRefusedForNowIsAskedAgainWhereThatIsSafe(String method, int status, boolean again) {
        server.answers(status, "{}", "Retry-After", "7").answers(204, "");
        Call<Done> call = request(method).nothing();
        if (again) {
            assertThat(call.send()).isEqualTo(Done.DONE);
            assertThat(waited).containsExactly(Duration.ofSeconds(7));
            assertThat(server.asked.stream()
                            .map(asked -> asked.headers().getOrDefault("Idempotency-Key", ""))
                            .distinct())
                    .hasSize(1);
        } else {
            ProblemException refused = catchThrowableOfType(ProblemException.class, call::send);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.retryAfter()).contains(Duration.ofSeconds(7));
            assertThat(server.asked).hasSize(1);
        }
    }

    /** Only what reads, and what has a key: the rest may have been done. */
    @ParameterizedTest
    @CsvSource({"GET, 2", "KEYED, 2", "POST, 1", "PUT, 1", "DELETE, 1"})
    void whereNoAnswerCameIsAskedAgainWhatCannotBeDoneTwice(String method, int times) {
        Settings once = server.settings().withRetries(1);
        Call<Done> call = switch (method) {
            case "GET" -> Request.get(transport(once), "/cups").nothing();
            case "KEYED" -> Request.post(transport(once), "/cups").keyed().nothing();
            case "PUT" -> Request.put(transport(once), "/cups").nothing();
            case "DELETE" -> Request.delete(transport(once), "/cups").nothing();
            default -> Request.post(transport(once), "/cups").nothing();
        };
        assertThatThrownBy(call::send).isInstanceOf(NoAnswerException.class);
        assertThat(waited).hasSize(times - 1);
    }

    @Test
    void itIsAskedNoMoreOftenAndWaitedNoLongerThanTheSettingsSay() {
        Transport patient = transport(server.settings().withRetries(2).withLongestWait(Duration.ofSeconds(10)));
        server.answers(429, "{}").answers(429, "{}").answers(429, "{}").answers(429, "{}", "Retry-After", "11");
        assertThatThrownBy(() -> Request.get(patient, "/cups").nothing().send()).isInstanceOf(ProblemException.class);
        assertThat(waited).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThatThrownBy(() -> Request.get(patient, "/cups").nothing().send()).isInstanceOf(ProblemException.class);
        assertThat(server.asked).hasSize(4);
    }

    @Test
    void whatHasNotChangedBringsNothing() {
        server.answers(304, "", "ETag", "\"1\"");
        Response<JsonNode> answer =
                request("GET").reads(JsonNode.class).unlessStill("\"1\"").answer();
        assertThat(answer.isUnchanged()).isTrue();
        assertThat(answer.value()).isEmpty();
        assertThat(answer.etag()).contains("\"1\"");
        assertThat(server.asked.get(0).headers()).containsEntry("If-None-Match", "\"1\"");
    }

    @Test
    void anAnswerOfAnotherShapeIsNoAnswer() {
        server.answers(200, "[1]");
        assertThatThrownBy(() -> request("POST").reads(Cup.class).send())
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("not as the API describes it");
    }

    /** A shape. */
    record Cup(int size) {}

    @Test
    void pagesAreAskedForWhenTheyAreComeTo() {
        server.answers(200, "{\"cups\":[1,2],\"next\":\"2\"}")
                .answers(200, "{\"cups\":[],\"next\":\"3\"}")
                .answers(200, "{\"cups\":[3],\"next\":null}");
        Transport transport = transport(server.settings());
        List<Integer> first = all(transport).limit(2).toList();
        assertThat(first).containsExactly(1, 2);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void pagesAreReadToTheEndAlsoOverAnEmptyOne() {
        server.answers(200, "{\"cups\":[1,2],\"next\":\"2\"}")
                .answers(200, "{\"cups\":[],\"next\":\"3\"}")
                .answers(200, "{\"cups\":[3],\"next\":null}");
        assertThat(all(transport(server.settings()))).containsExactly(1, 2, 3);
        assertThat(server.asked.stream().map(FakeServer.Asked::address))
                .containsExactly("/cups", "/cups?after=2", "/cups?after=3");
    }

    private static Stream<Integer> all(Transport transport) {
        return Pages.all(
                after -> Request.get(transport, "/cups").query("after", after).reads(JsonNode.class),
                page -> page.get("next").isNull() ? null : page.get("next").asString(),
                page -> page.get("cups").valueStream().map(JsonNode::asInt).toList());
    }

    @Test
    void onlyHowItWentIsAskedOnceAndEveryStatusIsAnAnswer() {
        server.answers(503, "{}");
        assertThat(request("GET").nothing().statusLater().join()).isEqualTo(503);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void settingsSayNoTokenAndRefuseWhatIsNoAddress() {
        assertThat(server.settings().withToken("tgl_secret").toString()).doesNotContain("secret");
        assertThatThrownBy(() -> Settings.of(URI.create("practice.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://practice.example");
    }
}
