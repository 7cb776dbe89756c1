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
    /** That there was a receipt. */
    RECEIPT
}
