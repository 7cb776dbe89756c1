package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tongli.server.TestServer.Answer;

/** Whatever is posted wherever: an answer, or a problem that the client can mend; never a fault of the server. */
class HostileBodiesIT {

    private static final List<String> ADDRESSES = List.of(
            "/sessions",
            "/sessions/ID/turns",
            "/sessions/ID/guesses",
            "/sessions/ID/branches",
            "/sessions/ID/finish",
            "/sessions/ID",
            "/sessions/ID/report",
            "/analyze/text",
            "/analyze/risk",
            "/deidentify",
            "/analyze/dialogue",
            "/analyze/dialogue/lines",
            "/assess",
            "/me/consents",
            "/me/export",
            "/scenarios",
            "/scenarios/lint",
            "/scenarios/simulate",
            "/scenarios/previews",
            "/scenarios/previews/ID/turns",
            "/nothing",
            "/sessions/not-an-id/turns");

    private static TestServer server;
    private static String session;

    @BeforeContainer
    static void start() throws IOException {
        server = new TestServer(Files.createTempDirectory("tongli-hostile"));
        session = server.start();
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(ADDRESSES);
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("POST", "POST", "POST", "PUT", "PATCH");
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    }

    /** JSON of any shape over the names that the addresses know, with values that they do not expect. */
    @Provide
    Arbitrary<byte[]> objects() {
        Arbitrary<String> name = Arbitraries.of(
                "text",
                "wait",
                "seed",
                "scenario",
                "language",
                "drill",
                "turn",
                "emotion",
                "strength",
                "need",
                "context",
                "reply",
                "history",
                "storage",
                "taxonomy",
                "explain",
                "speaker",
                "yaml",
                "marks",
                "type",
                "@class",
                "");
        Arbitrary<String> scalar = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "1e400",
                "99999999999999999999",
                "\"\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"en\"",
                "\"refund\"",
                "\"joy\"",
                "\"granted\"",
                "\"" + "长".repeat(5_000) + "\"",
                "[]",
                "{}",
                "[null]",
                "[{}]",
                "[{\"speaker\":\"a\",\"text\":\"b\"}]",
                "NaN",
                "'x'",
                "{\"a\":");
        return Combinators.combine(name, scalar)
                .as((field, value) -> "\"" + field + "\":" + value)
                .list()
                .ofMaxSize(5)
                .map(fields -> ("{" + String.join(",", fields) + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 400)
    void anyObject(
            @ForAll("addresses") String address, @ForAll("methods") String method, @ForAll("objects") byte[] body) {
        check(address, method, body);
    }

    @Property(tries = 150)
    void anyBytes(@ForAll("addresses") String address, @ForAll("methods") String method, @ForAll("bytes") byte[] body) {
        check(address, method, body);
    }

    private static void check(String address, String method, byte[] body) {
        Answer answer = server.send(server.request(address.replace("ID", session))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
        String told = method + " " + address + ": " + answer.response().body();
        assertThat(answer.status()).as(told).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.response().headers().firstValue("Content-Type"))
                    .as(told)
                    .contains("application/problem+json");
            assertThat(answer.at("/type")).as(told).startsWith("/problems/");
            assertThat(answer.at("/detail")).as(told).isNotBlank();
            assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        }
    }
}
