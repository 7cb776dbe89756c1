package tongli.persona;

import tongli.core.Coded;

/** What a persona does in a turn. */
public enum PersonaBehaviour implements Coded {
    /** Tells a level of a topic for the first time. */
    DISCLOSE,
    /** Says more at the depth already reached. */
    ELABORATE,
    /** Turns away from what was touched. */
    DEFLECT,
    /** Finds out what the listener would do with the truth. */
    TEST,
    /** Mends a guess that was a little off. */
    CORRECT,
    PUSH_BACK,
    FALL_SILENT,
    THANK,
    /** Ends the talk with an excuse that saves everybody's face. */
    LEAVE
}
