package tongli.understanding;

import tongli.core.Coded;

/** A sign of risk that is not said outright, by what it looks like. Each may be quite innocent. */
public enum SignKind implements Coded {
    /** What is dear goes to others, and is not wanted back. */
    GIVING_AWAY,
    /** What others would have to know or settle afterwards: letters, codes, debts, papers. */
    AFFAIRS,
    /** Others would be better off. */
    BURDEN,
    /** Not being there for what is planned. */
    NO_FUTURE,
    /** A leave-taking dressed as thanks, praise or an apology. */
    GOODBYE,
    /** No way out, or a wish that it all would stop. */
    TRAPPED
}
