package tongli.server.seal;

/** A sealed text does not open; the message says why, and nothing of the text. */
public final class SealBroken extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SealBroken(String message) {
        super(message);
    }
}
