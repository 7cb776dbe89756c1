package tongli.coaching.trial;

/** A step of a trial that cannot be taken; the message says why, where, and what to do. */
public final class TrialException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TrialException(String message) {
        super(message);
    }

    public TrialException(String message, Throwable cause) {
        super(message, cause);
    }
}
