package tongli.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps sessions. When a method returns, what it was given is kept as durably as this store keeps anything. Safe for
 * many threads and, where it says so, many processes: a change names the session as it was read, and is refused if that has changed
 * since.
 */
public interface SessionStore {

    /** Keeps a new session with all its turns and guesses. */
    void add(Session session);

    Optional<Session> find(UUID id);

    /** Every session, the one touched last first. */
    List<Session> all();

    /**
     * Keeps one more turn and where the session now stands.
     *
     * @param read the session as it was read
     * @throws SessionMoved if it has changed since; nothing is kept then
     * @throws PracticeRefused if it is no longer kept
     */
    void addTurn(Session read, Turn turn, SessionStatus status);

    /**
     * Keeps a turn anew, with what was found out about it since. That is no change to the session, and is not refused if there was
     * one. Nothing is kept if the session, or the turn, is no longer there, or there is no room: it can be found out again.
     */
    void setTurn(Session read, Turn turn);

    /** Keeps one more guess, under the same conditions. */
    void addGuess(Session read, Guess guess, Instant at);

    /** Keeps where the session now stands, under the same conditions. */
    void setStatus(Session read, SessionStatus status, Instant at);

    /** @return whether there was such a session */
    boolean delete(UUID id);

    /** @return how many sessions were deleted */
    int deleteAll();
}
