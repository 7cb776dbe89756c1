package tongli.benchmarks;

import java.util.Optional;
import java.util.UUID;
import tongli.practice.ForwardingSessionStore;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/** Clocks what the store does during a turn: the session read, the turn written. */
final class TimedStore extends ForwardingSessionStore {
    private final SessionStore store;
    private final TimedParts clock;

    TimedStore(SessionStore store, TimedParts clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    public Optional<Session> find(UUID id) {
        return clock.clocked(TimedParts.Part.STORE, () -> store.find(id));
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        clock.clocked(TimedParts.Part.STORE, () -> {
            store.addTurn(read, turn, status);
            return turn;
        });
    }
}
