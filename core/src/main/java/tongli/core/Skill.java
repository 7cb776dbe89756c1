package tongli.core;

/** What practice trains. */
public enum Skill implements Coded {
    LISTENING,
    REFLECTING,
    ASKING,
    ALLOWING,
    REPAIRING,
    CARING
}
