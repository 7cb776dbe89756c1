package tongli.server.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser that was sent to the identity provider and is not back yet.
 *
 * @param browser the hash of a secret in its cookie
 * @param invitation the hash of the invitation that it brought; empty for none
 * @param expiresAt it has to be back before then
 */
public record Departure(String browser, Optional<String> invitation, Instant expiresAt) {}
