package tongli.core;

/** Behaviour codes of the Motivational Interviewing Treatment Integrity manual, version 4.2 (Moyers et al., 2014). */
public enum MitiBehaviour implements Coded {
    GIVING_INFORMATION,
    PERSUADE,
    PERSUADE_WITH_PERMISSION,
    OPEN_QUESTION,
    CLOSED_QUESTION,
    SIMPLE_REFLECTION,
    COMPLEX_REFLECTION,
    AFFIRM,
    SEEK_COLLABORATION,
    EMPHASISE_AUTONOMY,
    CONFRONT
}
