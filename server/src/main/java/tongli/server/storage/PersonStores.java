package tongli.server.storage;

import java.nio.file.Path;
import java.util.function.Predicate;
import tongli.practice.MemorySessionStore;
import tongli.practice.SessionStore;

/**
 * What is kept of one person. {@link Stores#of} makes it; there is one a person and process, for what may not be stored is in its
 * memory.
 *
 * @param sessions those that may be stored on disk, the others in memory
 * @param courses their enrolments likewise
 * @param rounds of showings likewise
 * @param evidence that of sessions and enrolments which may be stored on disk, the other in memory
 * @param records what goes to a learning record store
 * @param jobs erases what jobs made of all that
 * @param onCall erases what a person on call was told, or is to be
 * @param corrections what they put right of what Tongli said, and reviewed of others
 */
public record PersonStores(
        ConsentedSessionStore sessions,
        ConsentedCourseStore courses,
        ConsentedRoundStore rounds,
        ConsentedEvidenceStore evidence,
        Consents consents,
        RecordFiles records,
        Runnable jobs,
        Runnable onCall,
        CorrectionsOf corrections) {

    /** Sessions that are not stored; a person seldom has more open. */
    private static final int SESSIONS_IN_MEMORY = 200;

    /**
     * Those of one person.
     *
     * @param folder for what is no row
     * @param news tells of turns that are kept
     * @param refused whether keeping is
     */
    static PersonStores of(String person, Database database, Path folder, TurnNews news, Predicate<Consents> refused) {
        PersonStores own = new PersonStores(
                new ConsentedSessionStore(new JdbcSessionStore(database, person), memory(), news),
                new ConsentedCourseStore(
                        new JdbcCourseStore(database, person, refused),
                        (cohort, keep) -> new CorrectionBars(database).joined(person, cohort, keep)),
                new ConsentedRoundStore(new JdbcRoundStore(database, person, refused)),
                new ConsentedEvidenceStore(new JdbcEvidenceStore(database, person, refused)),
                new Consents(database, person),
                new RecordFiles(folder),
                () -> JdbcJobStore.deleteAll(database, person),
                () -> JdbcOutbox.deleteAll(database, person),
                CorrectionsOf.in(database, person));
        if (refused.test(own.consents())) {
            own.eraseStored(); // a program that ended between a refusal and the erasure that goes with it left the
            // second to its successor
        }
        return own;
    }

    static SessionStore memory() {
        return new MemorySessionStore(SESSIONS_IN_MEMORY);
    }

    /** Erases what storage was needed for; what a record store has already stays there. @return how many sessions that were */
    public int eraseStored() {
        jobs.run();
        courses.deleteStored();
        rounds.deleteStored();
        records.erase();
        evidence.deleteStored();
        return sessions.deleteStored();
    }

    /** Erases everything, the answers about consent too. */
    public void eraseAll() {
        jobs.run();
        onCall.run();
        courses.forgetPlaces();
        sessions.deleteAll();
        courses.deleteAll();
        rounds.deleteAll();
        evidence.deleteAll();
        corrections.erase();
        consents.erase();
        records.erase();
    }
}
