package tongli.server.account;

import java.time.Instant;

/**
 * Leave to make one account.
 *
 * @param role what its holder will be
 * @param expiresAt it is good before then
 */
public record Invitation(Role role, Instant expiresAt) {}
