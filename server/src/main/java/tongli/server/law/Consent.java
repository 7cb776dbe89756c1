package tongli.server.law;

import tongli.core.Coded;

/** Whose agreement comes first, the weakest first. */
public enum Consent implements Coded {
    OWN,
    OWN_SEPARATE,
    OWN_WRITTEN,
    GUARDIAN,
    GUARDIAN_AND_OWN
}
