package tongli.server.security;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import tongli.server.socket.SocketPerson;

/** Has each message handled in the name of whoever opened the connection, and not too many of them. */
public final class PersonalSocket extends WebSocketHandlerDecorator {

    private static final CloseStatus TOO_OFTEN = CloseStatus.POLICY_VIOLATION.withReason("too often");
    /** Nobody types faster. */
    private static final int MESSAGES_A_MINUTE = 120;

    private final RateLimits messages;
    private final SocketPerson person;

    public PersonalSocket(WebSocketHandler handler, SocketPerson person, MeterRegistry meters) {
        super(handler);
        this.messages = RateLimits.counted(MESSAGES_A_MINUTE, "message", meters);
        this.person = person;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
        person.run(socket, () -> super.afterConnectionEstablished(socket));
    }

    @Override
    public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message) throws Exception {
        person.run(socket, () -> {
            String who =
                    SecurityPerson.signedIn().map(one -> one.id().toString()).orElse("");
            if (messages.take(who).allowed()) {
                super.handleMessage(socket, message);
            } else {
                socket.close(TOO_OFTEN);
            }
        });
    }
}
