package tongli.server.law;

import tongli.core.Coded;

/** How sure we are that something is asked for; all are kept alike, and only the first two are called law. */
public enum Status implements Coded {
    /** Adopted, and its substance was seen. */
    FINAL,
    /** Adopted to our knowledge; its wording or article was not seen. */
    FINAL_UNVERIFIED,
    /** Only in a draft; followed by choice. */
    DRAFT,
    /** Our interpretation, our value or our own rule. */
    OUR_READING
}
