package tongli.practice;

import tongli.core.Coded;

/** A whole conversation, or a drill of one turn. */
public enum SessionKind implements Coded {
    CONVERSATION,
    DRILL
}
