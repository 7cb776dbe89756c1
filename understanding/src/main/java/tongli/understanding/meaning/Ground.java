package tongli.understanding.meaning;

import tongli.core.Coded;

/** Why a reading says what it says. */
public enum Ground implements Coded {
    /** The words of the span. */
    WORDS,
    /** The form of the sentence: a question mark, an answer's place. */
    FORM,
    /** The feeling that was read in the turn. */
    FEELING,
    /** The model that was taught with turns. */
    LEARNT,
    /** What the turn wants, from which this follows more often than not. */
    INTENT,
    /** Nothing spoke for anything else. */
    DEFAULT
}
