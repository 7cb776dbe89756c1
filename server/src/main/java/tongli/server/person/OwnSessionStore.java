package tongli.server.person;

import java.util.function.Supplier;
import tongli.practice.ForwardingSessionStore;
import tongli.practice.SessionStore;

/** The sessions of whoever asks. */
public final class OwnSessionStore extends ForwardingSessionStore {

    private final Supplier<? extends SessionStore> whose;

    public OwnSessionStore(Supplier<? extends SessionStore> whose) {
        this.whose = whose;
    }

    @Override
    protected SessionStore store() {
        return whose.get();
    }
}
