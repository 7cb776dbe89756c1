package tongli.server.erasure;

import tongli.core.Coded;

/** What outlives somebody's erasure. */
public enum KeptThing implements Coded {
    /** Ids without a name. */
    AUDIT,
    /** What an operator copied before. */
    BACKUPS,
    /** What a learning record store was told under a pseudonym. */
    RECORD_STORE,
    /** Code and arm in somebody else's trial. */
    TRIAL_PLACE,
    /** What they put right, where it was handed over to train before. */
    LESSONS,
    /** That there was a receipt. */
    RECEIPT
}
