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
 * A connection to a session. The listener is called by one thread at a time, in the order of what came. After {@link #RESTART}, {@link #TOO_SLOW} and
 * {@link #BROKEN} connect again, with the number of the last turn that was told; what was not answered may be said again with its key. Safe for many
 * threads: what several say goes one after the other. A server that takes nothing for as long as the settings wait for an answer is given up.
 */
public final class SessionSocket implements AutoCloseable {

    /** The server stops, or starts anew; connect again. */
    public static final int RESTART = 1012;
    /** Too little was taken of what was told; what was missed is told when one connects again. */
    public static final int TOO_SLOW = 1013;
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
    private final Mouth mouth;

    /** @param ear of the same socket */
    SessionSocket(Transport transport, WebSocket socket, Ear ear) {
        this.transport = transport;
        this.mouth = new Mouth(socket, transport.timeout(), () -> CompletableFuture.runAsync(() -> ear.end(BROKEN)));
    }

    static SessionSocket open(Transport transport, UUID session, int after, Listener listener) {
        Ear ear = new Ear(transport, listener);
        WebSocket socket =
                NoAnswerException.await(transport.socket("/ws/sessions/%s?after=%d".formatted(session, after), ear));
        return new SessionSocket(transport, socket, ear);
    }

    /** Says something; the answer comes to the listener. @throws NoAnswerException if it does not go; whether it was played is not known */
    public void say(String text) {
        say(text, newKey());
    }

    /** @param key with which the same may be said again, after a connection that broke, without being played twice */
    public void say(String text, String key) {
        move("text", text, key);
    }

    /** Stays quiet for a turn. @throws NoAnswerException as {@link #say(String)} does */
    public void stayQuiet() {
        stayQuiet(newKey());
    }

    /** @param key as that of {@link #say(String, String)} */
    public void stayQuiet(String key) {
        move("wait", true, key);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private void move(String field, Object value, String key) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("type", TURN);
        move.put(field, value);
        move.put("idempotency_key", key);
        NoAnswerException.await(mouth.say(transport.write(move)));
    }

    /** Waits for nothing: what is still being said goes first. */
    @Override
    public void close() {
        mouth.close();
    }

    /** Hears what comes, until an end that is told once. */
    static final class Ear implements WebSocket.Listener {

        private final Transport transport;
        private final Listener listener;
        private final StringBuilder heard = new StringBuilder();
        private boolean ended;

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
        private synchronized void tell(JsonNode message) {
            if (ended) {
                return;
            }
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
            end(code);
            return CompletableFuture.completedFuture(here);
        }

        @Override
        public void onError(WebSocket here, Throwable broken) {
            end(BROKEN);
        }

        synchronized void end(int code) {
            if (!ended) {
                ended = true;
                listener.closed(code);
            }
        }
    }
}
