package tongli.server.bounds;

import tongli.practice.ForwardingSessionStore;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/**
 * Sessions within the jurisdiction's bounds, by whichever way they are begun. A turn at which practice stops and people to call are named
 * is always kept: nobody who speaks of their own life is told that time is up.
 */
public final class BoundedSessionStore extends ForwardingSessionStore {

    private final SessionStore store;
    private final PracticeBounds bounds;

    public BoundedSessionStore(SessionStore store, PracticeBounds bounds) {
        this.store = store;
        this.bounds = bounds;
    }

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    public void add(Session session) {
        bounds.requireMayBegin(session.language());
        super.add(session);
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        if (!turn.stopsPractice()) {
            bounds.requireMayGoOn(read.language());
        }
        super.addTurn(read, turn, status);
    }
}
