package tongli.server.law;

import tongli.core.Coded;

/** What a rule asks for. */
public enum Kind implements Coded {
    ALLOW,
    FORBID,
    REQUIRE_CONSENT,
    NOTICE,
    REMINDER,
    SESSION_LIMIT,
    AGE_GATE,
    HAND_OFF,
    STOP,
    HUMAN_TAKEOVER,
    GUARDIAN,
    RETENTION,
    THRESHOLD,
    DATA_LOCATION,
    RIGHT,
    MARK,
    OPERATOR_DUTY
}
