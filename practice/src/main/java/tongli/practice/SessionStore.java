package tongli.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps sessions. When a method returns, what it was given is kept as durably as this store keeps anything. Safe for
 * many threads; the service never writes one session from two threads at once.
 */
public interface SessionStore {

    /** Keeps a new session with all its turns and guesses. */
    void add(Session session);

    Optional<Session> find(UUID id);

    /** Every session, the one touched last first. */
    List<Session> all();

    /** Keeps one more turn and where the session now stands. */
    void addTurn(UUID session, Turn turn, SessionStatus status);

    void addGuess(UUID session, Guess guess, Instant at);

    void setStatus(UUID session, SessionStatus status, Instant at);

    /** @return whether there was such a session */
    boolean delete(UUID id);

    /** @return how many sessions were deleted */
    int deleteAll();
}
