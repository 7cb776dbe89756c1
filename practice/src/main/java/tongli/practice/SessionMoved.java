package tongli.practice;

import java.util.UUID;

/** Somebody else changed a session after it was read; what was made of it then is not kept. Read it again. */
public final class SessionMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionMoved(UUID session) {
        super("session " + session + " was changed since it was read");
    }
}
