package tongli.camp.talk;

import tongli.core.Coded;

/** How far a response goes into what the other is going through. */
public enum Depth implements Coded {
    /** What could be said to anybody. */
    GENERIC,
    /** What was said. */
    PLAIN,
    /** What lies beneath what was said. */
    DEEP
}
