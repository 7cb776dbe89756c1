package tongli.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps sessions until the program ends, and no more than a number of them: the one untouched longest goes first. */
public final class MemorySessionStore implements SessionStore {

    private final int capacity;
    private final Map<UUID, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    /** @param capacity at least 1 */
    public MemorySessionStore(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + "; it must be at least 1");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized void add(Session session) {
        sessions.put(session.id(), session);
        while (sessions.size() > capacity) {
            sessions.remove(sessions.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<Session> find(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized List<Session> all() {
        List<Session> all = new ArrayList<>(sessions.values());
        all.sort(Comparator.comparing(Session::updatedAt).reversed());
        return List.copyOf(all);
    }

    @Override
    public void addTurn(UUID session, Turn turn, SessionStatus status) {
        change(session, kept -> kept.plus(turn, status));
    }

    @Override
    public void addGuess(UUID session, Guess guess, Instant at) {
        change(session, kept -> kept.plus(guess, at));
    }

    @Override
    public void setStatus(UUID session, SessionStatus status, Instant at) {
        change(session, kept -> kept.with(status, at));
    }

    @Override
    public synchronized boolean delete(UUID id) {
        return sessions.remove(id) != null;
    }

    @Override
    public synchronized int deleteAll() {
        int deleted = sessions.size();
        sessions.clear();
        return deleted;
    }

    private synchronized void change(UUID id, UnaryOperator<Session> change) {
        if (sessions.computeIfPresent(id, (key, session) -> change.apply(session)) == null) {
            throw new IllegalStateException("session " + id + " is no longer kept; start a new one");
        }
    }
}
