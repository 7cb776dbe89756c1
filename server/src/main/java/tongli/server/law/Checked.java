package tongli.server.law;

import tongli.core.Coded;

/** How the source of a rule was looked up. */
public enum Checked implements Coded {
    OFFICIAL_TEXT,
    QUOTED_COPY,
    SECONDARY,
    NOT_CHECKED,
    OWN
}
