package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import tongli.core.Coded;
import tongli.practice.Guess;
import tongli.practice.PracticeRefused;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;
import tongli.wire.SessionArchive;

/** One person's sessions in a {@link Database}. */
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
        database.write(() -> {
            database.jdbc()
                    .sql("insert into practice_session (id, person, status, updated_at, header) values (?, ?, ?, ?, ?)")
                    .params(
                            session.id(),
                            person,
                            session.status().code(),
                            utc(session.updatedAt()),
                            database.seal(SealedColumn.SESSION, SessionArchive.header(session), session.id()))
                    .update();
            session.turns().forEach(turn -> insert(session.id(), turn));
            session.guesses().forEach(guess -> insert(session.id(), guess));
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
    public void addTurn(UUID session, Turn turn, SessionStatus status) {
        add(session, () -> {
            insert(session, turn);
            touch(session, Optional.of(status), turn.at());
        });
    }

    @Override
    public void addGuess(UUID session, Guess guess, Instant at) {
        add(session, () -> {
            insert(session, guess);
            touch(session, Optional.empty(), at);
        });
    }

    /** @throws PracticeRefused if the session was erased while its next turn was being made */
    private void add(UUID session, Runnable write) {
        try {
            database.write(write);
        } catch (DataIntegrityViolationException lost) {
            if (find(session).isPresent()) {
                throw lost;
            }
            throw new PracticeRefused(
                    PracticeRefused.Reason.UNKNOWN_SESSION,
                    "id",
                    "There is no such session any more: it was erased while this was under way.");
        }
    }

    @Override
    public void setStatus(UUID session, SessionStatus status, Instant at) {
        database.write(() -> touch(session, Optional.of(status), at));
    }

    @Override
    public boolean delete(UUID id) {
        boolean[] deleted = new boolean[1];
        database.write(() -> deleted[0] = database.jdbc()
                        .sql("delete from practice_session where id = ? and person = ?")
                        .params(id, person)
                        .update()
                > 0);
        return deleted[0];
    }

    @Override
    public int deleteAll() {
        int[] deleted = new int[1];
        database.write(() -> deleted[0] = database.jdbc()
                .sql("delete from practice_session where person = ?")
                .params(person)
                .update());
        return deleted[0];
    }

    private void insert(UUID session, Turn turn) {
        database.jdbc()
                .sql("insert into practice_turn (session_id, number, body) values (?, ?, ?)")
                .params(
                        session,
                        turn.number(),
                        database.seal(SealedColumn.TURN, SessionArchive.turn(turn), session, turn.number()))
                .update();
    }

    private void insert(UUID session, Guess guess) {
        int number = database.jdbc()
                .sql("select coalesce(max(number), 0) + 1 from practice_guess where session_id = ?")
                .params(session)
                .query(Integer.class)
                .single();
        database.jdbc()
                .sql("insert into practice_guess (session_id, number, body) values (?, ?, ?)")
                .params(
                        session,
                        number,
                        database.seal(SealedColumn.GUESS, SessionArchive.guess(guess), session, number))
                .update();
    }

    private void touch(UUID session, Optional<SessionStatus> status, Instant at) {
        int found = database.jdbc()
                .sql("update practice_session set status = coalesce(cast(? as text), status), updated_at = ?"
                        + " where id = ? and person = ?")
                .params(Arrays.asList(status.map(Coded::code).orElse(null), utc(at), session, person))
                .update();
        if (found == 0) {
            throw new IllegalStateException("session " + session + " is no longer kept; start a new one");
        }
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
