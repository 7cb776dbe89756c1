package tongli.server.consent;

import java.util.Optional;
import tongli.core.Coded;
import tongli.server.law.Kept;
import tongli.server.law.Subject;

/**
 * What people are asked to allow, each by itself. The words for it are numbered: new ones get the next number and files of their own, and
 * those before stay, for they are what was agreed to.
 */
public enum ConsentPurpose implements Coded {
    /** Keeping what was practised. Its first words say what the page said before words had numbers. */
    STORAGE(1, 0, Subject.PRACTICE_STORAGE, Kept.PRACTICE_STORAGE),
    /** Making models better by what was written. Its first words did not say who reads it. */
    FEEDBACK_TRAINING(2, 2, Subject.FEEDBACK_TRAINING, Kept.FEEDBACK_TRAINING),
    /** Its first words did not say where the voice is heard. */
    VOICE(2, 2, Subject.VOICE_EMOTION_OF_LEARNER, Kept.VOICE),
    /** Its first words did not say what is told of a face, and where. */
    FACE(2, 2, Subject.FACE_EMOTION_OF_LEARNER, Kept.FACE),
    RESEARCH(1, 1, Subject.RESEARCH_USE, Kept.RESEARCH),
    /** Telling a person on call of high risk. Its first words said that nobody is told. */
    ON_CALL(2, 2, Kept.RISK_EVENT),
    /** Writing down what was said instead of typed, by the server; its tone is nobody's business there. */
    DICTATION(1, 1);

    private final int newest;
    private final int holdsFrom;
    private final Optional<Subject> subject;
    private final Optional<Kept> kept;

    ConsentPurpose(int newest, int holdsFrom, Subject subject, Kept kept) {
        this.newest = newest;
        this.holdsFrom = holdsFrom;
        this.subject = Optional.of(subject);
        this.kept = Optional.of(kept);
    }

    ConsentPurpose(int newest, int holdsFrom) {
        this.newest = newest;
        this.holdsFrom = holdsFrom;
        this.subject = Optional.empty();
        this.kept = Optional.empty();
    }

    ConsentPurpose(int newest, int holdsFrom, Kept kept) {
        this.newest = newest;
        this.holdsFrom = holdsFrom;
        this.subject = Optional.empty();
        this.kept = Optional.of(kept);
    }

    /** The number of the words that are shown now. */
    public int newest() {
        return newest;
    }

    /** Whether an answer to those words still counts. Where newer ones ask for more, it is asked anew. */
    public boolean stillHolds(int version) {
        return version >= holdsFrom;
    }

    /** By what the jurisdiction decides about it; empty where it leaves that to the person. */
    public Optional<Subject> subject() {
        return subject;
    }

    /** What is kept for it, for so many days; empty for nothing. */
    public Optional<Kept> kept() {
        return kept;
    }
}
