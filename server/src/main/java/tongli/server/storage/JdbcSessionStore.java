package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import tongli.core.Coded;
import tongli.core.Sha256;
import tongli.practice.Guess;
import tongli.practice.PracticeRefused;
import tongli.practice.Session;
import tongli.practice.SessionMoved;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;
import tongli.wire.SessionArchive;

/** One person's sessions in a {@link Database}, which several processes may share. */
public final class JdbcSessionStore implements SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSessionStore.class);

    private record Row(UUID id, String status, OffsetDateTime updatedAt, String header) {}

    private final Database database;
    private final String person;

    /** @param person whose sessions these are */
    public JdbcSessionStore(Database database, String person) {
        this.database = database;
        this.person = person;
    }

    @Override
    public void add(Session session) {
        database.writeOf(person, () -> {
            database.jdbc()
                    .sql("insert into practice_session (id, person, status, updated_at, version, header)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            session.id(),
                            person,
                            session.status().code(),
                            Utc.of(session.updatedAt()),
                            session.revision(),
                            database.seal(SealedColumn.SESSION, SessionArchive.header(session), session.id()))
                    .update();
            session.turns().forEach(turn -> insert(session.id(), turn));
            for (int i = 0; i < session.guesses().size(); i++) {
                insert(session.id(), i + 1, session.guesses().get(i));
            }
        });
    }

    @Override
    public Optional<Session> find(UUID id) {
        return database.jdbc()
                .sql("select id, status, updated_at, header from practice_session where id = ? and person = ?")
                .params(id, person)
                .query(Row.class)
                .optional()
                .map(this::session);
    }

    @Override
    public List<Session> all() {
        return database
                .jdbc()
                .sql("select id, status, updated_at, header from practice_session where person = ?"
                        + " order by updated_at desc, id")
                .params(person)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> readable(row).stream())
                .toList();
    }

    /** One session that cannot be read keeps no other from being listed. */
    private Optional<Session> readable(Row row) {
        try {
            return Optional.of(session(row));
        } catch (UnreadableSession unreadable) {
            LOG.atWarn().addKeyValue("session", row.id()).log("a stored session cannot be read and is left out");
            return Optional.empty();
        }
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        change(read, read.plus(turn, status), () -> {
            insert(read.id(), turn);
            database.announce(read.id(), turn.number());
        });
    }

    @Override
    public void setTurn(Session read, Turn turn) {
        try {
            database.writeOf(
                    person,
                    () -> database.jdbc()
                            .sql("update practice_turn set body = ? where session_id = ? and number = ?"
                                    + " and exists (select 1 from practice_session where id = ? and person = ?)")
                            .params(sealed(read.id(), turn), read.id(), turn.number(), read.id(), person)
                            .update());
        } catch (DataAccessException | TransactionException notNow) {
            LOG.atWarn()
                    .addKeyValue("session", read.id())
                    .addKeyValue("failure", notNow.getClass().getName())
                    .log("what was found out about a turn could not be kept");
        }
    }

    @Override
    public void addGuess(Session read, Guess guess, Instant at) {
        change(
                read,
                read.plus(guess, at),
                () -> insert(read.id(), read.guesses().size() + 1, guess));
    }

    @Override
    public void setStatus(Session read, SessionStatus status, Instant at) {
        change(read, read.with(status, at), () -> {});
    }

    /**
     * Makes a session what it is to be, if it still is what was read. Of two who try at once the second waits for the first and
     * then finds another version.
     */
    private void change(Session read, Session changed, Runnable more) {
        try {
            database.writeOf(person, () -> {
                int found = database.jdbc()
                        .sql("update practice_session set status = ?, updated_at = ?, version = ?"
                                + " where id = ? and person = ? and version = ?")
                        .params(
                                changed.status().code(),
                                Utc.of(changed.updatedAt()),
                                changed.revision(),
                                read.id(),
                                person,
                                read.revision())
                        .update();
                if (found == 0) {
                    throw isKept(read.id()) ? new SessionMoved(read.id()) : PracticeRefused.noLongerKept();
                }
                more.run();
            });
        } catch (DataIntegrityViolationException taken) { // its number, or the key of its request
            LOG.atWarn().addKeyValue("session", read.id()).log("a session's version did not tell that it was changed");
            throw isKept(read.id()) ? new SessionMoved(read.id()) : PracticeRefused.noLongerKept();
        }
    }

    private boolean isKept(UUID session) {
        return database.jdbc()
                        .sql("select count(*) from practice_session where id = ? and person = ?")
                        .params(session, person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean delete(UUID id) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                        .sql("delete from practice_session where id = ? and person = ?")
                        .params(id, person)
                        .update()
                > 0);
    }

    @Override
    public int deleteAll() {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from practice_session where person = ?")
                .params(person)
                .update());
    }

    private void insert(UUID session, Turn turn) {
        database.jdbc()
                .sql("insert into practice_turn (session_id, number, body, request) values (?, ?, ?, ?)")
                .params(Arrays.asList(
                        session,
                        turn.number(),
                        sealed(session, turn),
                        // its key is what a client wrote, and is kept sealed
                        turn.key().map(Sha256::hex).orElse(null)))
                .update();
    }

    private String sealed(UUID session, Turn turn) {
        return database.seal(SealedColumn.TURN, SessionArchive.turn(turn), session, turn.number());
    }

    private void insert(UUID session, int number, Guess guess) {
        database.jdbc()
                .sql("insert into practice_guess (session_id, number, body) values (?, ?, ?)")
                .params(
                        session,
                        number,
                        database.seal(SealedColumn.GUESS, SessionArchive.guess(guess), session, number))
                .update();
    }

    /** @throws UnreadableSession if a part of it is damaged, or of a newer release */
    private Session session(Row row) {
        try {
            SessionStatus status = Coded.find(SessionStatus.class, row.status())
                    .orElseThrow(() -> new IllegalArgumentException("unknown status " + row.status()));
            return SessionArchive.session(
                    database.open(SealedColumn.SESSION, row.header(), row.id()),
                    status,
                    row.updatedAt().toInstant(),
                    bodies(SealedColumn.TURN, row.id()).stream()
                            .map(SessionArchive::turn)
                            .toList(),
                    bodies(SealedColumn.GUESS, row.id()).stream()
                            .map(SessionArchive::guess)
                            .toList());
        } catch (IllegalArgumentException broken) {
            throw new UnreadableSession(row.id(), broken);
        }
    }

    private record Part(int number, String body) {}

    private List<String> bodies(SealedColumn column, UUID session) {
        return database
                .jdbc()
                .sql("select number, body from %s where session_id = ? order by number".formatted(column.table()))
                .params(session)
                .query(Part.class)
                .list()
                .stream()
                .map(part -> database.open(column, part.body(), session, part.number()))
                .toList();
    }
}
