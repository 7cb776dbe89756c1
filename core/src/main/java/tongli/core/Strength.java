package tongli.core;

/** A way in which a reply lets the other person feel heard. */
public enum Strength implements Coded {
    NAMES_THE_FEELING,
    CARRIES_THE_FEELING,
    USES_THEIR_DETAIL,
    SEES_THE_MEANING,
    ASKS_OPENLY,
    ASKS_PERMISSION,
    OWNS_A_FAULT,
    VALUES_AN_ACT,
    OFFERS_PRACTICAL_CARE,
    GIVES_ROOM,
    ASKS_PLAINLY_ABOUT_RISK
}
