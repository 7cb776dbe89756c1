package tongli.server.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.Guess;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/** Keeps a session where its person allowed it: on disk if {@link Session#stored()}, else until the program ends. */
public final class ConsentedSessionStore implements SessionStore {

    private final SessionStore disk;
    private final SessionStore memory;
    private final TurnNews news;

    /** @param news tells of turns that are kept here */
    public ConsentedSessionStore(SessionStore disk, SessionStore memory, TurnNews news) {
        this.disk = disk;
        this.memory = memory;
        this.news = news;
    }

    @Override
    public void add(Session session) {
        (session.stored() ? disk : memory).add(session);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return memory.find(id).or(() -> disk.find(id));
    }

    @Override
    public List<Session> all() {
        List<Session> all = new ArrayList<>(memory.all());
        all.addAll(disk.all());
        all.sort(Comparator.comparing(Session::updatedAt).reversed());
        return List.copyOf(all);
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        home(read).addTurn(read, turn, status);
        AfterCommit.run(() -> news.tell(read.id(), turn.number()));
    }

    @Override
    public void setTurn(Session read, Turn turn) {
        home(read).setTurn(read, turn);
    }

    @Override
    public void addGuess(Session read, Guess guess, Instant at) {
        home(read).addGuess(read, guess, at);
    }

    @Override
    public void setStatus(Session read, SessionStatus status, Instant at) {
        home(read).setStatus(read, status, at);
    }

    @Override
    public boolean delete(UUID id) {
        return memory.delete(id) || disk.delete(id);
    }

    @Override
    public int deleteAll() {
        return memory.deleteAll() + disk.deleteAll();
    }

    /** Deletes what is on disk, even what can no longer be read. @return how many sessions that were */
    public int deleteStored() {
        return disk.deleteAll();
    }

    private SessionStore home(Session session) {
        return session.stored() ? disk : memory;
    }
}
