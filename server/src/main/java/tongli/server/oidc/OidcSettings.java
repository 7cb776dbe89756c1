package tongli.server.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import tongli.server.account.Role;
import tongli.server.seal.Secret;

/**
 * By which identity provider people may sign in.
 *
 * @param issuer as it names itself, https or on this machine
 * @param clientId under which the provider knows this installation
 * @param name what the button says, such as the school's
 * @param open what somebody becomes who comes without an invitation; empty if nobody comes in so
 * @param roles how the provider gives roles; empty if it gives none
 * @param within how long an answer of the provider is waited for
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        Secret secret,
        String name,
        Optional<Role> open,
        Optional<RoleClaim> roles,
        Duration within) {

    private static final Duration USUAL = Duration.ofSeconds(5);

    /** With the usual patience. */
    public OidcSettings(
            URI issuer, String clientId, Secret secret, String name, Optional<Role> open, Optional<RoleClaim> roles) {
        this(issuer, clientId, secret, name, open, roles, USUAL);
    }
}
