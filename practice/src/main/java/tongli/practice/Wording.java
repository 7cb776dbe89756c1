package tongli.practice;

import tongli.core.Coded;

/** When a better wording of what the learner said is searched for, which takes longer than all else in a turn. */
public enum Wording implements Coded {
    /** Before the turn is answered. */
    NOW,
    /** When somebody asks for it: {@link PracticeService#worded}, or the report. */
    LATER
}
