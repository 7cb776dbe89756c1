package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** A client's end of a WebSocket, and what came over it. */
final class Talker implements WebSocket.Listener {

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    /** @param session its id, with a query perhaps */
    Talker(int port, String session) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/sessions/" + session), this)
                .join();
    }

    void say(String words) {
        socket.sendText(TongliJson.line(Map.of("type", "turn", "text", words)), true);
    }

    void leave() {
        socket.abort();
    }

    /** The next message. */
    JsonNode next() throws InterruptedException {
        JsonNode next = received.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("the next message").isNotNull();
        return next;
    }

    /** The number of the next whole turn; what comes before it is passed over. */
    int nextTurn() throws InterruptedException {
        JsonNode next = next();
        while (!next.get("type").asString().equals("turn")) {
            next = next();
        }
        return next.at("/turn/turn").asInt();
    }

    /** The code with which the connection ended; 1006 where it broke. */
    int end() throws InterruptedException {
        Integer code = closed.poll(30, TimeUnit.SECONDS);
        assertThat(code).as("the connection's end").isNotNull();
        return code;
    }

    @Override
    public CompletionStage<?> onText(WebSocket here, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            received.add(TongliJson.mapper().readTree(message.toString()));
            message.setLength(0);
        }
        here.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket here, int code, String reason) {
        closed.add(code);
        return null;
    }

    @Override
    public void onError(WebSocket here, Throwable broken) {
        closed.add(1006);
    }
}
