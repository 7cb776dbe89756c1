package tongli.server.law;

import tongli.core.Coded;

/** From when days are counted. */
public enum CountedFrom implements Coded {
    CREATION,
    LAST_ACTIVITY,
    COURSE_END,
    ACCOUNT_END
}
