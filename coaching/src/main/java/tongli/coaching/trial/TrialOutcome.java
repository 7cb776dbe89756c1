package tongli.coaching.trial;

import tongli.core.Coded;

/** What a cohort's trial is judged by. */
public enum TrialOutcome implements Coded {
    /** The score of the course's unaided final, the first that is handed in. */
    FINAL,
    /** The score of the questionnaire that the cohort asks, filled in after the course; before it, it is the baseline. */
    SCALE
}
