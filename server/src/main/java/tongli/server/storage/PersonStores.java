package tongli.server.storage;

import tongli.practice.MemorySessionStore;
import tongli.practice.SessionStore;

/**
 * What is kept of one person. {@link Stores#of} makes it; there is one a person and process, for what may not be stored is in its
 * memory.
 *
 * @param sessions those that may be stored in the database, the others in memory
 * @param courses their enrolments likewise
 * @param evidence that of sessions and enrolments which may be stored in the database, the other in memory
 */
public record PersonStores(
        ConsentedSessionStore sessions,
        ConsentedCourseStore courses,
        ConsentedEvidenceStore evidence,
        Consents consents) {

    /** Sessions that are not stored; a person seldom has more open. */
    private static final int SESSIONS_IN_MEMORY = 200;

    static PersonStores of(Database database, String person) {
        PersonStores stores = new PersonStores(
                new ConsentedSessionStore(new JdbcSessionStore(database, person), memory()),
                new ConsentedCourseStore(new JdbcCourseStore(database, person)),
                new ConsentedEvidenceStore(new JdbcEvidenceStore(database, person)),
                new Consents(database, person));
        stores.finishErasing();
        return stores;
    }

    /** Sessions that are gone when the program ends. */
    static SessionStore memory() {
        return new MemorySessionStore(SESSIONS_IN_MEMORY);
    }

    /** A program that ended between a refusal and the erasure that goes with it left the second to its successor. */
    private void finishErasing() {
        if (refused()) {
            sessions.deleteStored();
            courses.deleteStored();
            evidence.deleteStored();
        }
    }

    /** Whether the person said that nothing is to be kept. */
    boolean refused() {
        return consents.storage().map(decision -> !decision.granted()).orElse(false);
    }
}
