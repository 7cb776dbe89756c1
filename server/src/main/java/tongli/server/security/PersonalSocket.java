package tongli.server.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.Principal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * Works for whoever opened the connection, as long as they would still be let in: it may stay open for hours, and a login that is ended
 * ends it with the next message.
 */
public final class PersonalSocket extends WebSocketHandlerDecorator {

    private static final CloseStatus SIGNED_OUT = CloseStatus.POLICY_VIOLATION.withReason("signed out");

    private static final CloseStatus TOO_OFTEN = CloseStatus.POLICY_VIOLATION.withReason("too often");
    /** Nobody types faster. */
    private static final int MESSAGES_A_MINUTE = 120;

    private final RateLimits messages;
    private final Recognition recognition;

    public PersonalSocket(WebSocketHandler handler, Recognition recognition, MeterRegistry meters) {
        super(handler);
        this.messages = RateLimits.counted(MESSAGES_A_MINUTE, "message", meters);
        this.recognition = recognition;
    }

    private interface Work {
        void run() throws Exception;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
        forItsPerson(socket, () -> super.afterConnectionEstablished(socket));
    }

    @Override
    public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message) throws Exception {
        forItsPerson(socket, () -> {
            String who =
                    SecurityPerson.signedIn().map(one -> one.id().toString()).orElse("");
            if (messages.take(who).allowed()) {
                super.handleMessage(socket, message);
            } else {
                socket.close(TOO_OFTEN);
            }
        });
    }

    private void forItsPerson(WebSocketSession socket, Work work) throws Exception {
        Principal principal = socket.getPrincipal();
        if (!(principal instanceof SignedInToken token) || !recognition.isStillGood(token.getPrincipal())) {
            socket.close(SIGNED_OUT);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
