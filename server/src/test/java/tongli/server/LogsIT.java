package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.practice.Given;
import tongli.practice.PracticeParts;
import tongli.server.TestServer.Answer;
import tongli.server.log.LogFormat;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is written, in every field of every request and by whomever, stands in no log line. */
class LogsIT {

    /** In every name, password, text, code, address, query and header that is sent. */
    private static final String MARK = "qzvxkw";

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    /** Reading that somebody is glad fails, with a message that quotes the text, as somebody else's library might. */
    private static PracticeParts parts() {
        PracticeParts given = Given.PARTS;
        return new PracticeParts(
                given.scenarios(),
                given.drills(),
                given.riskCards(),
                given.encoder(),
                given.engine(),
                given.replies(),
                given.risks(),
                queries -> {
                    if (queries.get(0).text().startsWith("I am glad")) {
                        throw new IllegalStateException(
                                "cannot read " + queries.get(0).text());
                    }
                    return given.emotions().readAll(queries);
                },
                given.assessor(),
                given.speaker(),
                () -> {});
    }

    private ServerOptions options(Access access, LogFormat format) {
        return new ServerOptions(0, StoragePlace.in(folder), access, LogsIT::parts, InstantSource.system(), false)
                .logging(format);
    }

    private interface Work {
        void on(TestServer server) throws Exception;
    }

    /** Everything that a server writes to standard error while it does some work. */
    private List<String> logged(Access access, LogFormat format, Work work) throws Exception {
        PrintStream real = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try (TestServer server = new TestServer(options(access, format))) {
            work.on(server);
        } finally {
            System.setErr(real);
        }
        return caught.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void practise(TestServer server) throws Exception {
        String password = MARK + " four plums and a tram";
        Guest guest = new Guest(server);
        Answer made = guest.send(
                "POST",
                "/accounts",
                Map.of("invitation", server.firstInvitation(), "name", MARK + ".olga", "password", password));
        assertThat(made.status()).isEqualTo(201);
        guest.send("POST", "/login", Map.of("name", MARK + ".olga", "password", MARK));
        guest.send("POST", "/login", Map.of("name", MARK + ".olga", "password", password));
        guest.send("PUT", "/me/consents", Map.of("storage", "granted"));
        String session = guest.start();
        String turns = "/sessions/" + session + "/turns";
        assertThat(guest.send("POST", turns, Map.of("text", "That is a long wait, " + MARK + "."))
                        .status())
                .isEqualTo(201);
        guest.send(
                "POST",
                "/sessions/" + session + "/guesses",
                Map.of("emotion", "anger", "strength", 2, "need", "to be told, " + MARK));
        speak(server, guest, session);
        guest.send("POST", "/sessions/" + session + "/finish", Map.of());
        guest.get("/sessions/" + session + "/report");
        guest.get("/me/export");
        Answer failed = guest.send("POST", "/analyze/text", Map.of("text", "I am glad, " + MARK));
        assertThat(failed.status()).isEqualTo(500);
        String ends = "/sessions/" + guest.start() + "/turns";
        assertThat(guest.send("POST", ends, Map.of("text", "I want to die, " + MARK))
                        .at("/risk/level"))
                .isEqualTo("high");
        sendMarksEverywhere(server, guest);
    }

    private static void speak(TestServer server, Guest guest, String session) throws Exception {
        connect(server, guest, session, "?" + MARK, new CompletableFuture<>()).abort(); // is refused, and not repeated
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = connect(server, guest, session, "", heard);
        socket.sendText("{\"" + MARK + "\":\"" + MARK + "\"}", true).join();
        socket.sendText("{\"type\":\"turn\",\"text\":\"Eleven days, " + MARK + "?\"}", true);
        heard.get(20, TimeUnit.SECONDS);
        socket.abort();
    }

    private static WebSocket connect(
            TestServer server, Guest guest, String session, String query, CompletableFuture<String> heard) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", server.address())
                .header("Cookie", guest.cookie())
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + server.port() + "/ws/sessions/" + session + query),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket one, CharSequence part, boolean last) {
                                if (part.toString().contains("\"turn\"")) {
                                    heard.complete(part.toString());
                                }
                                one.request(1);
                                return null;
                            }
                        })
                .join();
    }

    /** To every address: its own example with every text marked, and no JSON at all. */
    private static void sendMarksEverywhere(TestServer server, Guest guest) {
        JsonNode paths = server.get("/v3/api-docs").json().get("paths");
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                if (method.equals("parameters") || path.endsWith("/login") || path.equals("/api/v1/me")) {
                    continue;
                }
                JsonNode operation = paths.get(path).get(method);
                String address = path.replaceAll("\\{[a-z]+}", MARK) + "?language=" + MARK + "&" + MARK + "=" + MARK;
                List<String> bodies = new ArrayList<>(List.of("{\"text\":\"" + MARK + "\",", MARK));
                operation.at("/requestBody/content").forEach(content -> {
                    if (content.has("example")) {
                        bodies.add(TongliJson.line(marked(content.get("example"))));
                    }
                    content.at("/examples").forEach(one -> bodies.add(TongliJson.line(marked(one.get("value")))));
                });
                for (String body : bodies) {
                    server.send(guest.request(address)
                            .header("Content-Type", "application/json")
                            .header("X-Request-Id", MARK)
                            .header("Idempotency-Key", MARK + "\u00e9")
                            .header("User-Agent", MARK)
                            .method(
                                    method.toUpperCase(Locale.ROOT),
                                    method.equals("get") || method.equals("delete")
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body)));
                }
            }
        }
        guest.get("/" + MARK + "/" + MARK + "?" + MARK);
        server.send(
                server.request("/who").header("Authorization", "Bearer " + MARK).GET());
    }

    private static JsonNode marked(JsonNode node) {
        if (node.isString()) {
            return TongliJson.mapper().getNodeFactory().stringNode(node.asString() + " " + MARK);
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = TongliJson.mapper().createArrayNode();
            list.forEach(one -> copy.add(marked(one)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = TongliJson.mapper().createObjectNode();
            object.properties().forEach(one -> copy.set(one.getKey(), marked(one.getValue())));
            return copy;
        }
        return node;
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void nothingThatIsWrittenStandsInTheLog(LogFormat format) throws Exception {
        List<String> lines = logged(Access.accounts(), format, LogsIT::practise);
        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(MARK));
        assertThat(lines).anyMatch(line -> line.contains("a request failed"));
        assertThat(lines.stream().filter(line -> line.contains("answered")).count() > 100)
                .isEqualTo(format.tellsRequests());
    }

    @Test
    void aRequestIsOneLineOfJsonThatTheAnswersIdFinds() throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> lines = logged(Access.local(), LogFormat.JSON, server -> {
            ids.add(id(server.send(
                    server.request("/who").header("X-Request-Id", ID).GET())));
            ids.add(id(server.send(server.request("/scenarios")
                    .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .GET())));
            ids.add(id(server.get("/sessions/" + server.start())));
            ids.add(id(server.send(
                    server.request("/who").header("X-Request-Id", "Anna's").GET())));
            ids.add(id(server.post("/analyze/text", "{\"text\":\"I am glad.\"}")));
        });
        assertThat(ids.subList(0, 2)).containsExactly(ID, "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f-]{32,36}"));
        List<JsonNode> told = lines.stream().map(TongliJson.mapper()::readTree).toList();
        for (String id : ids) {
            assertThat(find(told, id, "answered")).isPresent();
        }
        JsonNode one = find(told, ids.get(2), "answered").orElseThrow();
        assertThat(one.at("/http/route").asString()).isEqualTo("/api/v1/sessions/{id}");
        assertThat(one.at("/http/request/method").asString()).isEqualTo("GET");
        assertThat(one.at("/http/response/status_code").asInt()).isEqualTo(200);
        assertThat(one.at("/event/duration").asLong()).isPositive();
        assertThat(one.at("/service/name").asString()).isEqualTo("tongli");
        assertThat(one.has("@timestamp")).isTrue();
        JsonNode failed = find(told, ids.get(4), "a request failed").orElseThrow();
        assertThat(failed.at("/failure").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failed.at("/at").asString()).contains("LogsIT");
    }

    private static String id(Answer answer) {
        return answer.response().headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static Optional<JsonNode> find(List<JsonNode> lines, String id, String message) {
        return lines.stream()
                .filter(line -> line.at("/http/request/id").asString("").equals(id))
                .filter(line -> line.get("message").asString().equals(message))
                .findFirst();
    }
}
