package tongli.server.storage;

import java.nio.file.Path;
import tongli.practice.SessionStore;

/**
 * The sessions, courses, evidence of skills and consents of the one person of local mode, in a data folder or on a PostgreSQL server.
 * Close it to let go of both.
 *
 * @param stores everybody's; there is one person
 * @param sessions see {@link PersonStores}, as of the others
 * @param records what goes to a learning record store
 */
public record LocalStore(
        Stores stores,
        ConsentedSessionStore sessions,
        ConsentedCourseStore courses,
        ConsentedEvidenceStore evidence,
        Consents consents,
        RecordFiles records)
        implements AutoCloseable {

    private static final String PERSON = "local";

    /** @throws StorageUnavailable if the folder cannot be used */
    public static LocalStore open(Path folder) {
        return open(StoragePlace.in(folder));
    }

    /** @throws StorageUnavailable if the database or the folder cannot be used */
    public static LocalStore open(StoragePlace place) {
        Stores stores = Stores.open(place);
        PersonStores person = stores.of(PERSON);
        RecordFiles records = new RecordFiles(place.folder());
        if (person.refused()) { // as the rest of an erasure that was cut short
            records.erase();
        }
        return new LocalStore(
                stores, person.sessions(), person.courses(), person.evidence(), person.consents(), records);
    }

    /** Sessions that are gone when the program ends. */
    public static SessionStore memory() {
        return PersonStores.memory();
    }

    @Override
    public void close() {
        stores.close();
    }
}
