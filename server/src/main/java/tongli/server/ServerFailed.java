package tongli.server;

/** The server cannot start, for a reason the person can mend; the message says what to do. */
public final class ServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
