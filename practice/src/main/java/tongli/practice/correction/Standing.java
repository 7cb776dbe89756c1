package tongli.practice.correction;

import tongli.core.Coded;

/** How far the reviews of a correction have come. */
public enum Standing implements Coded {
    /** Fewer than two. */
    OPEN,
    /** Two agree. */
    SETTLED,
    /** Two disagree, and a third is to decide. */
    DISPUTED,
    /** Three disagree; it teaches nothing. */
    UNCLEAR;

    /** Whether another review would change anything. */
    public boolean takesReviews() {
        return this == OPEN || this == DISPUTED;
    }
}
