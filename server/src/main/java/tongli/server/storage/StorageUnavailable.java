package tongli.server.storage;

/** The data folder or the database cannot be used; the message says why and what to do. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean inUse;

    public StorageUnavailable(String message) {
        super(message);
        this.inUse = false;
    }

    public StorageUnavailable(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** @param inUse whether only another program keeps it from being used */
    StorageUnavailable(String message, Throwable cause, boolean inUse) {
        super(message, cause);
        this.inUse = inUse;
    }

    boolean inUse() {
        return inUse;
    }
}
