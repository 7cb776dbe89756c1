package tongli.understanding.meaning;

import tongli.core.Coded;

/** A need that may stand behind a turn: twelve of the inventory of Nonviolent Communication (Rosenberg, 2003). */
public enum Need implements Coded {
    TO_BE_HEARD,
    SAFETY,
    REST,
    AUTONOMY,
    RESPECT,
    BELONGING,
    FAIRNESS,
    COMPETENCE,
    MEANING,
    SUPPORT,
    CLOSENESS,
    CLARITY
}
