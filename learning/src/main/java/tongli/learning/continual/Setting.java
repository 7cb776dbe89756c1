package tongli.learning.continual;

import tongli.core.Coded;

/**
 * What changes from one task of a stream to the next, and what is known when a text is read (van de Ven and Tolias, "Three scenarios
 * for continual learning", 2019).
 */
public enum Setting implements Coded {
    /** Each task has a head of its own, and the reader is told of which task a text is. */
    TASK,
    /** The same labels in other texts; nobody tells where a text comes from. */
    DOMAIN,
    /** Each task brings labels of its own, and all of them must be told apart in the end. */
    CLASS
}
