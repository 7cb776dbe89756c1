package tongli.server.storage;

import java.util.List;
import tongli.practice.correction.Case;

/** One person's corrections, and what they said of others'. */
public record CorrectionsOf(JdbcCorrectionStore store, String person) {

    static CorrectionsOf in(Database database, String person) {
        return new CorrectionsOf(JdbcCorrectionStore.ofNoWords(database), person);
    }

    /** The newest first. */
    public List<Case> all() {
        return store.of(person);
    }

    /** What they said of others', the newest first. */
    public List<JdbcCorrectionStore.Given> reviews() {
        return store.reviewsOf(person);
    }

    /** When their words may not be kept any more; numbers and labels stay. */
    public void forgetWords() {
        store.forgetWords(person);
    }

    /** When nothing of theirs is. */
    void erase() {
        store.deleteAll(person);
    }
}
