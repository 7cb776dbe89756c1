package tongli.camp.talk;

import tongli.core.Coded;

/** What a response can be rewarded for; each with its unit. */
public enum RewardPart implements Coded {
    /** Trust gained, of [0, 1]; less than 0 where it was lost. */
    TRUST,
    /** Distress eased, of [0, 1]; less than 0 where it rose. */
    DISTRESS,
    /** The level that was told for the first time, in tenths: a topic told to its end is worth 1. */
    DISCLOSURE,
    /** EPITOME's levels that the response reaches, as a share of the most; 0 for a stock phrase or a misstep. */
    EMPATHY,
    /**
     * −1 for a turn that hurt, −2 more if they left for it; 1 for asking about danger the first time after it could be heard, and
     * −0.2 for each turn that passes without.
     */
    SAFETY,
    /** −1 for what could be said to anybody. */
    FORMULA,
    /** −1 for each time that the very same was done in the last four turns. */
    REPETITION
}
