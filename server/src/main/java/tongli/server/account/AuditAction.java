package tongli.server.account;

import tongli.core.Coded;

/** What is written into the audit log. Added, never renamed. */
public enum AuditAction implements Coded {
    SIGNED_IN,
    SIGNED_IN_ELSEWHERE,
    SIGN_IN_FAILED,
    LOCKED,
    SIGNED_OUT,
    ACCOUNT_MADE,
    ACCOUNT_ERASED,
    ACCOUNT_SHUT,
    ACCOUNT_OPENED,
    ACCOUNT_UNLOCKED,
    ROLE_CHANGED,
    PASSWORD_CHANGED,
    SECOND_FACTOR_SET,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODE_USED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    INVITED,
    INVITATION_WITHDRAWN,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    EXPORTED,
    COHORT_OPENED,
    COHORT_CLOSED,
    COHORT_SEEN,
    COHORT_EXPORTED,
    REPLY_MARKED,
    AUDIT_READ
}
