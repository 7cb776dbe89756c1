package tongli.camp.people;

import tongli.core.Coded;

/** What a person is met for. */
public enum Split implements Coded {
    /** Policies train among them. */
    TRAINING,
    /** For choices made while training: steps, sizes, when to stop. */
    DEVELOPMENT,
    /** Met only to measure. */
    HELD_OUT
}
