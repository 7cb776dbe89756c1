package tongli.practice;

import tongli.core.Coded;

/** Where a session stands. Only an open one takes turns. */
public enum SessionStatus implements Coded {
    OPEN,
    /** The learner ended it. */
    FINISHED,
    /** The persona left. */
    LEFT,
    /** Practice stopped because the learner spoke of their own life. */
    STOPPED;

    /** Whether the talk came to its end, by either side. One in which practice stopped did not. */
    public boolean isCompleted() {
        return this == FINISHED || this == LEFT;
    }
}
