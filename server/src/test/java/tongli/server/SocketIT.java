package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class SocketIT {

    @TempDir
    Path folder;

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

    @Test
    void thePersonaTypesSpeaksAndTheTurnFollows() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            WebSocket socket = open(server, server.start());
            socket.sendText("{\"type\":\"turn\",\"text\":\"That is a long wait.\"}", true);
            assertThat(next().get("type").asString()).isEqualTo("typing");
            JsonNode persona = next();
            assertThat(persona.get("text").asString()).isNotBlank();
            JsonNode turn = next();
            assertThat(turn.at("/turn/persona/text")).isEqualTo(persona.get("text"));

            socket.sendText("{\"type\":\"turn\",\"text\":\" \"}", true);
            assertThat(next().at("/problem/type").asString()).isEqualTo("/problems/blank-text");
            socket.sendText("not json", true);
            assertThat(next().at("/problem/type").asString()).isEqualTo("/problems/malformed-message");
            socket.sendText("{\"type\":\"turn\",\"text\":\"I want to die.\"}", true);
            assertThat(next().at("/card/contacts").size()).isPositive();
            socket.abort();
        }
    }

    @Test
    void aTurnThatIsPlayedElsewhereIsToldInOrderAndWhoComesBackIsToldWhatTheyMissed() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String session = server.start(); // in memory
            Talker one = new Talker(server.port(), session);
            Talker other = new Talker(server.port(), session);
            one.say("That is a long wait.");
            assertThat(one.next().get("type").asString()).isEqualTo("typing");
            assertThat(one.next().get("type").asString()).isEqualTo("persona");
            assertThat(one.nextTurn()).isEqualTo(1);
            assertThat(other.next().at("/turn/turn").asInt()).isEqualTo(1);
            server.say(session, "Eleven days?");
            assertThat(one.nextTurn()).isEqualTo(2);
            assertThat(other.nextTurn()).isEqualTo(2);
            other.say("I want to die.");
            assertThat(one.next().get("type").asString()).isEqualTo("risk");
            assertThat(one.nextTurn()).isEqualTo(3);

            Talker back = new Talker(server.port(), session + "?after=1");
            assertThat(back.nextTurn()).isEqualTo(2);
            assertThat(back.nextTurn()).isEqualTo(3);
            for (String odd : List.of("?after=x", "?since=1")) {
                Talker lost = new Talker(server.port(), session + odd);
                assertThat(lost.next().at("/problem/errors/0/field").asString()).isEqualTo("after");
                assertThat(lost.end()).isEqualTo(1008);
            }
        }
    }

    @Test
    void aMessageThatDoesNotFitNamesItsFieldAndTheConnectionGoesOn() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            WebSocket socket = open(server, server.start());
            socket.sendText("{\"type\":\"turn\",\"text\":5}", true);
            assertThat(next().at("/problem/errors/0/field").asString()).isEqualTo("text");
            socket.sendText("{\"type\":\"turn\",\"txet\":\"Hello.\"}", true);
            assertThat(next().at("/problem/errors/0/message").asString()).contains("known are type, text, wait");
            socket.sendText("{\"type\":\"dance\",\"wait\":true}", true);
            assertThat(next().at("/problem/type").asString()).isEqualTo("/problems/malformed-message");
            socket.sendText("{\"type\":\"turn\",\"wait\":true,\"idempotency_key\":\"\"}", true);
            assertThat(next().at("/problem/type").asString()).isEqualTo("/problems/invalid-key");
            for (String control : List.of("\\u0000", "\\t", "\\n", "\\r\\n", "\\u2028")) {
                socket.sendText("{\"type\":\"turn\",\"wait\":true,\"idempotency_key\":\"a" + control + "b\"}", true);
                assertThat(next().at("/problem/type").asString()).as(control).isEqualTo("/problems/invalid-key");
            }
            socket.sendText("{\"type\":\"turn\",\"wait\":true}", true);
            assertThat(next().get("type").asString()).isEqualTo("typing");
            socket.abort();
        }
    }

    @Test
    void anUnknownSessionIsSaidAndTheConnectionCloses() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String session = server.start();
            for (String id :
                    List.of("00000000-0000-0000-0000-000000000000", "not-an-id", "%09" + session, session + "%0A")) {
                open(server, id);
                assertThat(next().at("/problem/type").asString()).isEqualTo("/problems/unknown-session");
                assertThat(closed.poll(20, TimeUnit.SECONDS)).isEqualTo(1008);
            }
        }
    }

    @Test
    void aMessageThatIsTooLongClosesTheConnectionAndHarmsNothing() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String session = server.start();
            WebSocket socket = open(server, session);
            socket.sendText("{\"type\":\"turn\",\"text\":\"" + "a".repeat(100_000) + "\"}", true);
            assertThat(closed.poll(20, TimeUnit.SECONDS)).isEqualTo(1009);
            assertThat(server.say(session, "Hello.").status()).isEqualTo(201);
        }
    }

    @Test
    void anotherPageMayNotConnect() {
        try (TestServer server = new TestServer(folder)) {
            URI address = URI.create("ws://127.0.0.1:" + server.port() + "/ws/sessions/" + server.start());
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .header("Origin", "http://evil.example")
                            .buildAsync(address, new WebSocket.Listener() {})
                            .join())
                    .hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .cause()
                    .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused)
                                    .getResponse()
                                    .statusCode())
                            .isEqualTo(403));
        }
    }

    private WebSocket open(TestServer server, String session) {
        URI address = URI.create("ws://127.0.0.1:" + server.port() + "/ws/sessions/" + session);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new WebSocket.Listener() {
                    private final StringBuilder message = new StringBuilder();

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        closed.add(code);
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
                        message.append(part);
                        if (last) {
                            received.add(TongliJson.mapper().readTree(message.toString()));
                            message.setLength(0);
                        }
                        socket.request(1);
                        return null;
                    }
                })
                .join();
    }

    private JsonNode next() throws InterruptedException {
        JsonNode message = received.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("the next message").isNotNull();
        return message;
    }
}
