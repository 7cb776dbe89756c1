package tongli.server.security;

import java.security.Principal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tongli.server.socket.SocketPerson;

/** Whoever was signed in when they opened the connection; it may stay open for hours, and a login that is ended ends it with the next thing said either way. */
public final class SignedInSocket implements SocketPerson {

    private static final CloseStatus SIGNED_OUT = CloseStatus.POLICY_VIOLATION.withReason("signed out");

    private final Recognition recognition;

    public SignedInSocket(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public void run(WebSocketSession socket, Work work) throws Exception {
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
