package tongli.server.socket;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/** The way out to a client, on which nobody waits. */
@FunctionalInterface
interface Wire {

    /** The container waits for a client only where it closes a connection. */
    String CLOSE_WITHIN = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    long MILLIS_TO_CLOSE = 1_000;

    /**
     * Sends a text; the next only when this one is done.
     *
     * @param done told once, on whichever thread, perhaps before this returns: whether it went out
     */
    void send(String text, Consumer<Boolean> done);

    /** @param millis for which a client may take nothing of a text, before it does not go out */
    static Wire to(WebSocketSession socket, long millis) {
        if (!(WebSocketSessionDecorator.unwrap(socket) instanceof NativeWebSocketSession standard)) {
            throw new IllegalArgumentException("a connection of a kind that cannot be sent to without waiting");
        }
        Session session = standard.getNativeSession(Session.class);
        if (session == null) {
            throw new IllegalArgumentException("a connection that is not open");
        }
        session.getUserProperties().put(CLOSE_WITHIN, MILLIS_TO_CLOSE);
        RemoteEndpoint.Async remote = session.getAsyncRemote();
        remote.setSendTimeout(millis);
        return (text, done) -> {
            try {
                remote.sendText(text, sent -> done.accept(sent.isOK()));
            } catch (IllegalStateException gone) {
                done.accept(false);
            }
        };
    }
}
