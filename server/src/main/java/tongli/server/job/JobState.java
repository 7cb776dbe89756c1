package tongli.server.job;

import tongli.core.Coded;

/** How far a job is. */
public enum JobState implements Coded {
    WAITING,
    RUNNING,
    DONE,
    FAILED
}
