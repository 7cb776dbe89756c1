package tongli.server.storage;

import java.nio.file.Path;
import tongli.practice.MemorySessionStore;
import tongli.practice.SessionStore;

/**
 * The sessions, courses, evidence of skills and consents of the one person of local mode, in a data folder or on a PostgreSQL server. Close it to let go of both.
 *
 * @param sessions those that may be stored on disk, the others in memory
 * @param courses their enrolments likewise
 * @param evidence that of sessions and enrolments which may be stored on disk, the other in memory
 * @param records what goes to a learning record store
 */
public record LocalStore(
        Database database,
        ConsentedSessionStore sessions,
        ConsentedCourseStore courses,
        ConsentedEvidenceStore evidence,
        Consents consents,
        RecordFiles records)
        implements AutoCloseable {

    private static final String PERSON = "local";

    /** Sessions that are not stored; a person seldom has more open. */
    private static final int SESSIONS_IN_MEMORY = 200;

    /** @throws StorageUnavailable if the folder cannot be used */
    public static LocalStore open(Path folder) {
        return open(StoragePlace.in(folder));
    }

    /** @throws StorageUnavailable if the database or the folder cannot be used */
    public static LocalStore open(StoragePlace place) {
        Database database = Database.open(place);
        LocalStore store = new LocalStore(
                database,
                new ConsentedSessionStore(new JdbcSessionStore(database, PERSON), memory()),
                new ConsentedCourseStore(new JdbcCourseStore(database, PERSON)),
                new ConsentedEvidenceStore(new JdbcEvidenceStore(database, PERSON)),
                new Consents(database, PERSON),
                new RecordFiles(place.folder()));
        store.finishErasing();
        return store;
    }

    /** A program that ended between a refusal and the erasure that goes with it left the second to its successor. */
    private void finishErasing() {
        if (consents.storage().map(decision -> !decision.granted()).orElse(false)) {
            sessions.deleteStored();
            courses.deleteStored();
            records.erase();
            evidence.deleteStored();
        }
    }

    /** Sessions that are gone when the program ends. */
    public static SessionStore memory() {
        return new MemorySessionStore(SESSIONS_IN_MEMORY);
    }

    @Override
    public void close() {
        database.close();
    }
}
