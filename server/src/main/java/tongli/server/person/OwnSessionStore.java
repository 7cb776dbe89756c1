package tongli.server.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tongli.practice.Guess;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/** The sessions of whoever asks. */
public final class OwnSessionStore implements SessionStore {

    private final Supplier<? extends SessionStore> whose;

    public OwnSessionStore(Supplier<? extends SessionStore> whose) {
        this.whose = whose;
    }

    @Override
    public void add(Session session) {
        whose.get().add(session);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return whose.get().find(id);
    }

    @Override
    public List<Session> all() {
        return whose.get().all();
    }

    @Override
    public void addTurn(Session session, Turn turn, SessionStatus status) {
        whose.get().addTurn(session, turn, status);
    }

    @Override
    public void addGuess(Session session, Guess guess, Instant at) {
        whose.get().addGuess(session, guess, at);
    }

    @Override
    public void setStatus(Session session, SessionStatus status, Instant at) {
        whose.get().setStatus(session, status, at);
    }

    @Override
    public boolean delete(UUID id) {
        return whose.get().delete(id);
    }

    @Override
    public int deleteAll() {
        return whose.get().deleteAll();
    }
}
