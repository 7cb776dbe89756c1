package tongli.server.account;

/** Why something about an account could not be done. Its message names the remedy. */
public final class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Added, never renamed. */
    public enum Reason {
        INVALID_NAME,
        NAME_TAKEN,
        WEAK_PASSWORD,
        WRONG_PASSWORD,
        WRONG_CODE,
        CODE_NEEDED,
        UNKNOWN_INVITATION,
        INVITATION_NEEDED,
        UNKNOWN_ACCOUNT,
        ACCOUNT_SHUT,
        SIGNS_IN_ELSEWHERE,
        UNKNOWN_TOKEN,
        LAST_OPERATOR,
        TOO_MANY,
        SCOPE_BEYOND_ROLE
    }

    private final Reason reason;
    private final String field;

    /** @param field of the request that it is about */
    public AccountRefused(Reason reason, String field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    public String field() {
        return field;
    }
}
