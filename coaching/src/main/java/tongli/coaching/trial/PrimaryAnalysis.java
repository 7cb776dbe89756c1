package tongli.coaching.trial;

import tongli.core.Coded;

/** How the arms are compared. */
public enum PrimaryAnalysis implements Coded {
    /** The difference of the means, each arm with a variance of its own (Welch). */
    DIFFERENCE,
    /** The same, adjusted by least squares for what was known before: the baseline, and the strata. */
    ANCOVA
}
