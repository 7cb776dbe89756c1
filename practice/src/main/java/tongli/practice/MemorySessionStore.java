package tongli.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        change(read, read.plus(turn, status));
    }

    @Override
    public synchronized void setTurn(Session read, Turn turn) {
        sessions.computeIfPresent(read.id(), (id, kept) -> kept.with(turn));
    }

    @Override
    public void addGuess(Session read, Guess guess, Instant at) {
        change(read, read.plus(guess, at));
    }

    @Override
    public void setStatus(Session read, SessionStatus status, Instant at) {
        change(read, read.with(status, at));
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

    private synchronized void change(Session read, Session changed) {
        Session kept = sessions.get(read.id());
        if (kept == null) {
            throw PracticeRefused.noLongerKept();
        }
        if (kept.revision() != read.revision()) {
            throw new SessionMoved(read.id());
        }
        sessions.put(read.id(), changed);
    }
}
