package tongli.understanding.dialogue;

import tongli.core.Coded;

/** Why a measure has no value. */
public enum Absence implements Coded {
    /** Fewer turns, or pairs of turns, than it needs. */
    TOO_FEW,
    /** Every value is the same, so nothing can vary with it. */
    NO_VARIATION,
    /** Nobody asked anything, so there is nothing to divide by. */
    NO_QUESTION
}
