package tongli.server.storage;

import java.nio.file.Path;
import tongli.practice.SessionStore;

/**
 * What is kept of the one person of local mode, in a data folder or on a PostgreSQL server. Close it to let go of both.
 *
 * @param own all that is kept of the person
 */
public record LocalStore(Stores stores, PersonStores own) implements AutoCloseable {

    /** @throws StorageUnavailable if the folder cannot be used */
    public static LocalStore open(Path folder) {
        return open(StoragePlace.in(folder));
    }

    /** @throws StorageUnavailable if the database or the folder cannot be used */
    public static LocalStore open(StoragePlace place) {
        Stores stores = Stores.open(place);
        return new LocalStore(stores, stores.of(Stores.LOCAL));
    }

    /** Sessions that are gone when the program ends. */
    public static SessionStore memory() {
        return PersonStores.memory();
    }

    public ConsentedSessionStore sessions() {
        return own.sessions();
    }

    public ConsentedCourseStore courses() {
        return own.courses();
    }

    public ConsentedRoundStore rounds() {
        return own.rounds();
    }

    public ConsentedEvidenceStore evidence() {
        return own.evidence();
    }

    public Consents consents() {
        return own.consents();
    }

    public RecordFiles records() {
        return own.records();
    }

    @Override
    public void close() {
        stores.close();
    }
}
