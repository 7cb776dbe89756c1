package tongli.server.account;

import tongli.core.Coded;

/** What a program may do with somebody's token; never more than they may themselves. */
public enum Scope implements Coded {
    /** Read texts and assess replies. */
    ANALYZE,
    /** Practise and take courses, and read what is kept of that. */
    PRACTICE,
    /** Write courses, follow cohorts. */
    INSTRUCT,
    /** Look after accounts, read the audit log. */
    OPERATE
}
