package tongli.coaching.skill.evidence;

import tongli.core.Coded;

/** What kind of exercise showed it. */
public enum ExerciseKind implements Coded {
    /** A whole talk with a person. */
    TALK,
    /** One reply to a person's line, with an example in sight. */
    DRILL,
    /** A unit of a course in which a line is answered. */
    REPLY,
    /** A unit of a course in which voices are read. */
    VOICES,
    /** A round of faces and voices that show a feeling, which is named. */
    SHOWINGS
}
