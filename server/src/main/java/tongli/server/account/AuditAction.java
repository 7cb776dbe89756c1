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
    GUARDIAN_CONSENT_RECORDED,
    FACTS_SAID,
    EXPORTED,
    COHORT_OPENED,
    COHORT_CLOSED,
    COHORT_SEEN,
    COHORT_EXPORTED,
    REPLY_MARKED,
    /** What waits for a review, with how many; of people who are not named. */
    FEEDBACK_SEEN,
    /** Of somebody who is not named. */
    FEEDBACK_REVIEWED,
    FEEDBACK_EXPORTED,
    /** Practice stopped for somebody, who is not named. */
    HANDED_OFF,
    ON_CALL_TOLD,
    ON_CALL_GIVEN_UP,
    ON_CALL_WITHHELD,
    ON_CALL_LOOKED_UP,
    /** A model, by its digest; it serves, answers a share or listens from then on. */
    MODEL_PROMOTED,
    /** A gate did not let it pass. */
    MODEL_REFUSED,
    MODEL_ROLLED_BACK,
    /** A canary broke its bounds; nobody asked. */
    MODEL_WITHDRAWN,
    AUDIT_READ,
    AUDIT_SWEPT
}
