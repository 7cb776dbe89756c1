package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
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

    private WebSocket open(TestServer server, String session) {
        URI address = URI.create("ws://127.0.0.1:" + server.port() + "/ws/sessions/" + session);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new WebSocket.Listener() {
                    private final StringBuilder message = new StringBuilder();

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
