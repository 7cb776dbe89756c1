package tongli.server.law;

import tongli.core.Coded;

/** When something is shown or done. */
public enum When implements Coded {
    REGISTRATION,
    FIRST_USE,
    EACH_LOGIN,
    EACH_DAY,
    SESSION_START,
    ALWAYS_VISIBLE,
    SETTINGS_OPENED,
    BEFORE_VOICE_FACE,
    DEPENDENCE,
    ON_WATCH,
    ON_RISK
}
