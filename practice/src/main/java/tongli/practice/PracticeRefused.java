package tongli.practice;

/**
 * A request that practice cannot follow. The message says what was wrong and what to do, and never repeats what a person
 * wrote.
 */
public final class PracticeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        UNKNOWN_SCENARIO,
        UNKNOWN_DRILL,
        UNKNOWN_SESSION,
        BLANK_TEXT,
        TEXT_TOO_LONG,
        SESSION_NOT_OPEN,
        INVALID_KEY,
        KEY_REUSED,
        CHANGED_MEANWHILE,
        NO_SUCH_TURN,
        CANNOT_MEET_AGAIN,
        UNKNOWN_SHOWING,
        ROUND_OVER,
        UNKNOWN_CORRECTION,
        REVIEWED_BEFORE,
        TOO_MANY
    }

    private final Reason reason;
    private final String field;

    /** @param field the part of the request that was wrong */
    public PracticeRefused(Reason reason, String field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    /** The session is gone, though it was there a moment ago. */
    public static PracticeRefused noLongerKept() {
        return new PracticeRefused(
                Reason.UNKNOWN_SESSION,
                "id",
                "There is no such session any more: it was erased while this was under way.");
    }

    public Reason reason() {
        return reason;
    }

    public String field() {
        return field;
    }
}
