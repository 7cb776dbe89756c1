package tongli.server.bounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.Guess;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/**
 * Sessions within the jurisdiction's bounds, by whichever way they are begun. A turn at which practice stops and people to call are named
 * is always kept: nobody who speaks of their own life is told that time is up.
 */
public final class BoundedSessionStore implements SessionStore {

    private final SessionStore store;
    private final PracticeBounds bounds;

    public BoundedSessionStore(SessionStore store, PracticeBounds bounds) {
        this.store = store;
        this.bounds = bounds;
    }

    @Override
    public void add(Session session) {
        bounds.requireMayBegin(session.language());
        store.add(session);
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        if (!turn.stopsPractice()) {
            bounds.requireMayGoOn(read.language());
        }
        store.addTurn(read, turn, status);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return store.find(id);
    }

    @Override
    public List<Session> all() {
        return store.all();
    }

    @Override
    public void addGuess(Session read, Guess guess, Instant at) {
        store.addGuess(read, guess, at);
    }

    @Override
    public void setStatus(Session read, SessionStatus status, Instant at) {
        store.setStatus(read, status, at);
    }

    @Override
    public boolean delete(UUID id) {
        return store.delete(id);
    }

    @Override
    public int deleteAll() {
        return store.deleteAll();
    }
}
