package tongli.perception.registry.serving;

/** Nothing serves a task, or what should could not be loaded. */
public final class NotServedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotServedException(String slot) {
        super("no model serves " + slot + "; promote one with ./tongli learn promote");
    }
}
