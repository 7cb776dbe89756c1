package tongli.server.oncall;

import tongli.core.Coded;

/** What is counted of events. */
public enum OnCallOutcome implements Coded {
    /** Written down, to be told. */
    QUEUED,
    /** The same episode was told of already. */
    REPEATED,
    TOLD,
    /** To be tried once more. */
    RETRIED,
    GIVEN_UP,
    WITHHELD,
    /** It could not be found out whether the person agreed, so nothing was written down. */
    UNKNOWN,
    /** The person agreed, and it could not be written down that somebody is to be told: nobody is. */
    LOST
}
