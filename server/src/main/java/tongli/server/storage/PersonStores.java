package tongli.server.storage;

import java.util.UUID;

/**
 * What is kept of one person.
 *
 * @param sessions those that may be stored on disk, the others in memory
 * @param courses their enrolments likewise
 * @param evidence that of sessions and enrolments which may be stored on disk, the other in memory
 * @param records what goes to a learning record store
 */
public record PersonStores(
        ConsentedSessionStore sessions,
        ConsentedCourseStore courses,
        ConsentedEvidenceStore evidence,
        Consents consents,
        RecordFiles records) {

    /** Under whose name a record store is told of them: always the same one only if things may be kept. */
    public UUID pseudonym() {
        return records.pseudonym(consents.allowStorage());
    }

    /** Erases what storage was needed for; what a record store has already stays there. @return how many sessions that were */
    public int eraseStored() {
        courses.deleteStored();
        records.erase();
        evidence.deleteStored();
        return sessions.deleteStored();
    }

    /** Erases everything, the answers about consent too. */
    public void eraseAll() {
        sessions.deleteAll();
        courses.deleteAll();
        evidence.deleteAll();
        consents.erase();
        records.erase();
    }

    /** A program that ended between a refusal and the erasure that goes with it left the second to its successor. */
    void finishErasing() {
        if (consents.storage().map(decision -> !decision.granted()).orElse(false)) {
            eraseStored();
        }
    }
}
