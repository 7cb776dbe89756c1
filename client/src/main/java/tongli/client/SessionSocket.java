package tongli.client;

import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tongli.client.call.NoAnswerException;
import tongli.client.call.Transport;
import tongli.client.model.Problem;
import tongli.client.model.RiskCard;
import tongli.client.model.Turn;
import tools.jackson.databind.JsonNode;

/**
 * A connection to a session. The listener is called by one thread at a time, in the order of what came. When the server stops it closes with {@link
 * #RESTART}: connect again then, with the number of the last turn that was told. Safe for many threads.
 */
public final class SessionSocket implements AutoCloseable {

    /** The server stops, or starts anew; connect again. */
    public static final int RESTART = 1012;
    /** There is no such session, or it is nobody's who may ask. */
    public static final int REFUSED = 1008;
    /** The connection broke. */
    public static final int BROKEN = 1006;

    private static final String TURN = "turn";

    /** What is told; whoever wants only some of it leaves the rest. */
    public interface Listener {

        /** The persona begins to type, for so many milliseconds. */
        default void typing(long millis) {}

        /** What the persona says, before the whole turn comes. */
        default void says(String text) {}

        /** A whole turn, played here or elsewhere. */
        void turn(Turn turn);

        /** Practice has stopped; here are people to call. */
        default void risk(RiskCard card) {}

        /** What was sent could not be followed; the connection goes on. */
        default void problem(Problem problem) {}

        /** Nothing more comes. @param code such as {@link #RESTART} */
        default void closed(int code) {}
    }

    private final Transport transport;
    private final CompletableFuture<WebSocket> socket;

    private SessionSocket(Transport transport, CompletableFuture<WebSocket> socket) {
        this.transport = transport;
        this.socket = socket;
    }

    static SessionSocket open(Transport transport, UUID session, int after, Listener listener) {
        CompletableFuture<WebSocket> socket =
                transport.socket("/ws/sessions/%s?after=%d".formatted(session, after), new Ear(transport, listener));
        NoAnswerException.await(socket);
        return new SessionSocket(transport, socket);
    }

    /** Says something; the answer comes to the listener. */
    public void say(String text) {
        say(text, UUID.randomUUID().toString());
    }

    /** @param key with which the same may be said again, after a connection that broke, without being played twice */
    public void say(String text, String key) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("type", TURN);
        move.put("text", text);
        move.put("idempotency_key", key);
        send(move);
    }

    /** Stays quiet for a turn. */
    public void stayQuiet() {
        send(Map.of("type", TURN, "wait", true));
    }

    private void send(Map<String, Object> move) {
        NoAnswerException.await(socket.thenCompose(open -> open.sendText(transport.write(move), true)));
    }

    @Override
    public void close() {
        socket.thenAccept(open -> {
            if (!open.isOutputClosed()) {
                open.sendClose(WebSocket.NORMAL_CLOSURE, "");
            }
        });
    }

    private static final class Ear implements WebSocket.Listener {

        private final Transport transport;
        private final Listener listener;
        private final StringBuilder heard = new StringBuilder();

        Ear(Transport transport, Listener listener) {
            this.transport = transport;
            this.listener = listener;
        }

        @Override
        public CompletionStage<?> onText(WebSocket here, CharSequence part, boolean last) {
            heard.append(part);
            if (last) {
                JsonNode message = transport.read(heard.toString(), JsonNode.class);
                heard.setLength(0);
                tell(message);
            }
            here.request(1);
            return CompletableFuture.completedFuture(here);
        }

        /** What this client does not know is passed over. */
        private void tell(JsonNode message) {
            switch (message.path("type").asString("")) {
                case "typing" -> listener.typing(message.path("ms").asLong(0));
                case "persona" -> listener.says(message.path("text").asString(""));
                case TURN -> listener.turn(transport.convert(message.path(TURN), Turn.class));
                case "risk" -> listener.risk(transport.convert(message.path("card"), RiskCard.class));
                case "error" -> listener.problem(transport.convert(message.path("problem"), Problem.class));
                default -> {}
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket here, int code, String reason) {
            listener.closed(code);
            return CompletableFuture.completedFuture(here);
        }

        @Override
        public void onError(WebSocket here, Throwable broken) {
            listener.closed(BROKEN);
        }
    }
}
