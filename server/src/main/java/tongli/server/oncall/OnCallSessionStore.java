package tongli.server.oncall;

import tongli.practice.ForwardingSessionStore;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/** Sessions of which it is written down when practice stops. */
public final class OnCallSessionStore extends ForwardingSessionStore {

    private final SessionStore store;
    private final HandOffs handOffs;

    public OnCallSessionStore(SessionStore store, HandOffs handOffs) {
        this.store = store;
        this.handOffs = handOffs;
    }

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        if (turn.stopsPractice()) {
            handOffs.stopped(turn.risk().level(), () -> super.addTurn(read, turn, status));
        } else {
            super.addTurn(read, turn, status);
        }
    }
}
