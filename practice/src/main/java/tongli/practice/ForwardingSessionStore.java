package tongli.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions of another store, to which every call goes; who adds something to one of them overrides that. As safe for threads as the other is. */
public abstract class ForwardingSessionStore implements SessionStore {

    /** Asked anew for each call. */
    protected abstract SessionStore store();

    @Override
    public void add(Session session) {
        store().add(session);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return store().find(id);
    }

    @Override
    public List<Session> all() {
        return store().all();
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        store().addTurn(read, turn, status);
    }

    @Override
    public void setTurn(Session read, Turn turn) {
        store().setTurn(read, turn);
    }

    @Override
    public void addGuess(Session read, Guess guess, Instant at) {
        store().addGuess(read, guess, at);
    }

    @Override
    public void setStatus(Session read, SessionStatus status, Instant at) {
        store().setStatus(read, status, at);
    }

    @Override
    public boolean delete(UUID id) {
        return store().delete(id);
    }

    @Override
    public int deleteAll() {
        return store().deleteAll();
    }
}
