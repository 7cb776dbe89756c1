package tongli.server.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A token with which a program speaks for somebody. What it is itself is shown once and not kept.
 *
 * @param label what its owner calls it
 * @param expiresAt it is good before then
 * @param usedAt when it was last used, to a few minutes; empty if never
 */
public record ApiToken(
        UUID id,
        UUID account,
        String label,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt) {

    /** How every token begins, so that scanners for leaked secrets know it. */
    public static final String PREFIX = "tongli_";

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }
}
