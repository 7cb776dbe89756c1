package tongli.cli.terminal;

/** The work could not be done, for a reason the person can mend; the message says what, where, and what to do. */
public final class WorkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkFailed(String message) {
        super(message);
    }

    public WorkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
