package tongli.persona.check;

import tongli.core.Coded;

/** Five learners whom every person should tell apart. */
public enum StockLearner implements Coded {
    /** Says what the scenario's author would have answered: reflects, asks, gives room. */
    SKILLED,
    /** Means well: misreads now and then, cheers up, asks what can be answered with yes. */
    NOVICE,
    /** Says phrases that could follow anything. */
    FORMULA,
    /** Knows what to do about it. */
    ADVISER,
    /** Judges, belittles and argues. */
    HOSTILE
}
