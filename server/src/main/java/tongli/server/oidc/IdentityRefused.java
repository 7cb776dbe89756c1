package tongli.server.oidc;

/** What came back from the identity provider, or in its name, proves nobody's identity. Its message holds nothing of what came. */
public final class IdentityRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityRefused(String message) {
        super(message);
    }

    IdentityRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
