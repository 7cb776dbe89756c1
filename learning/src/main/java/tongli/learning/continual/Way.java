package tongli.learning.continual;

import tongli.core.Coded;

/** What a learner is told of a text when it reads it. */
public enum Way implements Coded {
    /** Nothing, and nothing is needed: one network and one head for all. */
    WITHOUT_TASK,
    /** Of which task it is. */
    TASK_KNOWN,
    /** Nothing; the task is that of the nearest prototype in the frozen encoder's space. */
    TASK_BY_PROTOTYPE,
    /** Nothing; the task is that whose network is surest. */
    TASK_BY_ENTROPY;

    /** Whether it is told what a reader in the field would have to find out. */
    boolean isTold() {
        return this == TASK_KNOWN;
    }
}
