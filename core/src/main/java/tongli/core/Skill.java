package tongli.core;

/** What practice trains. {@code docs/skills.md} says what shows each. */
public enum Skill implements Coded {
    LISTENING,
    REFLECTING,
    ASKING,
    ALLOWING,
    REPAIRING,
    CARING,
    NAMING_FEELINGS,
    PERSPECTIVE_TAKING,
    /** Staying with silence. */
    SILENCE,
    BOUNDARIES,
    ASKING_PERMISSION,
    NOTICING_RISK
}
