package tongli.understanding.meaning;

import tongli.core.Coded;

/** What a turn does in the talk: the core functions of ISO 24617-2 (Bunt et al., LREC 2012) that words alone show. */
public enum DialogueAct implements Coded {
    INFORM,
    QUESTION,
    /** Tells, right after the other asked. */
    ANSWER,
    REQUEST,
    OFFER,
    PROMISE,
    THANKING,
    APOLOGY,
    GREETING,
    GOODBYE,
    AGREEMENT,
    DISAGREEMENT,
    /** Shows that, or whether, the other was heard. */
    FEEDBACK
}
