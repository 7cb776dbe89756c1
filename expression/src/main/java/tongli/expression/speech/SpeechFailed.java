package tongli.expression.speech;

/** A line could not be spoken; the message says why and what to do, and holds nothing of the line. */
public final class SpeechFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The line would take longer to say than is allowed. */
        TOO_LONG,
        /** The program that speaks took too long. */
        TOO_SLOW,
        /** The program does not run, or what came of it is no sound. */
        BROKEN
    }

    private final Reason reason;

    SpeechFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    SpeechFailed(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
