package tongli.server.oidc;

/** The identity provider does not answer, or not as one; the person may try again later. */
public final class ProviderAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderAway(String message) {
        super(message);
    }
}
