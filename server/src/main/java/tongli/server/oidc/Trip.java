package tongli.server.oidc;

import java.util.Base64;
import tongli.core.Sha256;

/**
 * One browser's way to the provider and back. All there is of it is a secret in the browser's cookie: what proves on the way back that it is the same
 * browser (nonce, PKCE's verifier) is worked out from it, so that no row of the database lets anybody finish for it.
 */
record Trip(String secret) {

    /** The provider's token has to name it. */
    String nonce() {
        return of("nonce");
    }

    /** RFC 7636; 43 characters, 256 bits. */
    String verifier() {
        return of("verifier");
    }

    private String of(String what) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("tongli " + what + " " + secret));
    }

    @Override
    public String toString() {
        return "Trip[hidden]";
    }
}
