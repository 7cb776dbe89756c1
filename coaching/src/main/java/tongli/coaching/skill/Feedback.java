package tongli.coaching.skill;

import tongli.core.Coded;

/**
 * How much help there is during an exercise. It fades as a skill is mastered, for who is always told does not learn to see
 * for themselves (Salmoni, Schmidt and Walter 1984; Renkl and Atkinson 2003), and comes back when mastery is doubtful again.
 */
public enum Feedback implements Coded {
    /** After every reply: what it did, one change, another wording. */
    FULL,
    /** Before a reply, if the learner asks; the rest after the talk. */
    HINTS_ON_REQUEST,
    /** Nothing until the talk is over. */
    AFTER_THE_TALK;

    /** By the lower end of what is known of the learner: who is thought good on little evidence keeps the help. */
    public static Feedback of(Mastery mastery) {
        if (mastery.isSure()) {
            return AFTER_THE_TALK;
        }
        return mastery.isLearnt() ? HINTS_ON_REQUEST : FULL;
    }
}
