package tongli.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.Guess;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/** Clocks what the store does during a turn: the session read, the turn written. */
record TimedStore(SessionStore store, TimedParts clock) implements SessionStore {
    @Override
    public void add(Session session) {
        store.add(session);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return clock.clocked(TimedParts.Part.STORE, () -> store.find(id));
    }

    @Override
    public List<Session> all() {
        return store.all();
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        clock.clocked(TimedParts.Part.STORE, () -> {
            store.addTurn(read, turn, status);
            return turn;
        });
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
