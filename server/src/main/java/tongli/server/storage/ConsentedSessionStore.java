package tongli.server.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tongli.practice.Guess;
import tongli.practice.PracticeRefused;
import tongli.practice.Session;
import tongli.practice.SessionMoved;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/**
 * Keeps a session where its person allowed it: on disk if {@link Session#stored()}, else until the program ends. If a turn at which practice
 * stopped cannot be written to disk, the session stands stopped in memory, and is written when it is asked for next.
 */
public final class ConsentedSessionStore implements SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentedSessionStore.class);

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
        return memory.find(id)
                .filter(held -> !held.stored() || isStillHeld(held))
                .or(() -> disk.find(id));
    }

    /** Writes a stop that could not be written before. @return false once memory has no more of it */
    private boolean isStillHeld(Session held) {
        try {
            Optional<Session> kept = disk.find(held.id());
            if (kept.isPresent() && isBeforeStop(kept.get(), held)) {
                disk.addTurn(kept.get(), held.turns().get(held.turns().size() - 1), held.status());
            }
        } catch (DataAccessException | TransactionException stillFailing) {
            return true;
        } catch (SessionMoved | PracticeRefused elsewhere) {
            // what is on disk counts
        }
        memory.delete(held.id());
        return false;
    }

    private static boolean isBeforeStop(Session kept, Session held) {
        return kept.status() == SessionStatus.OPEN
                && kept.turns().size() == held.turns().size() - 1;
    }

    @Override
    public List<Session> all() {
        List<Session> all = new ArrayList<>(memory.all());
        Set<UUID> held = all.stream().map(Session::id).collect(Collectors.toSet());
        disk.all().stream().filter(one -> !held.contains(one.id())).forEach(all::add);
        all.sort(Comparator.comparing(Session::updatedAt).reversed());
        return List.copyOf(all);
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        try {
            home(read).addTurn(read, turn, status);
        } catch (DataAccessException | TransactionException failed) {
            if (!turn.stopsPractice() || TransactionSynchronizationManager.isActualTransactionActive()) {
                throw failed; // of a transaction nothing is kept, and whoever began it decides
            }
            LOG.atError()
                    .addKeyValue("session", read.id())
                    .addKeyValue("failure", failed.getClass().getName())
                    .log("that practice stopped could not be written to disk; it is held in memory");
            memory.add(read.plus(turn, status));
        }
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
        boolean onDisk = memory.find(id).filter(one -> !one.stored()).isEmpty() && disk.delete(id);
        return memory.delete(id) || onDisk;
    }

    @Override
    public int deleteAll() {
        int stored = deleteStored();
        return stored + memory.deleteAll();
    }

    /** Deletes what is on disk, even what can no longer be read. @return how many sessions that were */
    public int deleteStored() {
        int deleted = disk.deleteAll();
        memory.all().stream().filter(Session::stored).forEach(held -> memory.delete(held.id()));
        return deleted;
    }

    private SessionStore home(Session session) {
        return session.stored() ? disk : memory;
    }
}
