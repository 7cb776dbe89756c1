package tongli.server.storage;

import tongli.core.Coded;

/** What is erased of somebody. */
public enum ErasedKind implements Coded {
    SESSIONS,
    TURNS,
    GUESSES,
    COURSES,
    ANSWERS,
    SHOWINGS,
    COHORTS_LED,
    COURSES_WRITTEN,
    MARKS_GIVEN,
    SKILL_EVIDENCE,
    CONSENT_ANSWERS,
    FILES,
    LOGINS,
    TOKENS,
    SECOND_FACTORS,
    RECOVERY_CODES,
    FACTS,
    PRACTICE_TIMES,
    IDENTITIES,
    INVITATIONS,
    JOBS,
    ON_CALL_EVENTS,
    CORRECTIONS,
    REVIEWS,
    ACCOUNTS
}
