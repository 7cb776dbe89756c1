package tongli.server.law;

import tongli.core.Coded;

/** What is kept for some days. */
public enum Kept implements Coded {
    PRACTICE_STORAGE,
    FEEDBACK_TRAINING,
    VOICE,
    FACE,
    RESEARCH,
    RISK_EVENT,
    CONSENT_LEDGER,
    AUDIT,
    SERVER_LOG
}
