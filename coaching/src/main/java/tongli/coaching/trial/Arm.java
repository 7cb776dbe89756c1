package tongli.coaching.trial;

import tongli.core.Coded;

/** What a participant is given; differences are told as feedback minus practice. */
public enum Arm implements Coded {
    PRACTICE_ONLY,
    PRACTICE_WITH_FEEDBACK
}
