package tongli.server.account;

import java.util.Optional;

/**
 * Somebody for whom an identity provider vouches. Issuer and subject together name them for good; nothing else does: an address or a name may
 * be another person's tomorrow.
 *
 * @param called what they are called there, of which the name of a new account is made; empty if it is not told
 * @param role that the provider gives them; empty where it gives none
 */
public record Identity(String issuer, String subject, Optional<String> called, Optional<Role> role) {

    /** What names a person belongs into no log. */
    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
