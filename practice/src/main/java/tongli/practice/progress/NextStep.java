package tongli.practice.progress;

import tongli.coaching.skill.Feedback;
import tongli.core.Coded;

/**
 * What to practise next, and why.
 *
 * @param success how likely the learner is to do it well, in (0, 1); of a first exercise what holds before anything is known
 * @param feedback how much is told during it
 */
public record NextStep(Offer offer, Reason reason, double success, Feedback feedback) {

    /** Why it is this. */
    public enum Reason implements Coded {
        /** The skill's spaced re-test is due. */
        RETEST,
        /** The skill was learnt and held; now with somebody never met. */
        TRANSFER,
        /** The skill was never practised, so nothing is known yet of how it will go. */
        FIRST,
        /** The skill has waited longest, and this is about as hard as helps. */
        PRACTICE
    }
}
