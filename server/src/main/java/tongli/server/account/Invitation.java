package tongli.server.account;

import java.time.Instant;

/**
 * Leave to make one account.
 *
 * @param role what its holder will be
 * @param expiresAt the last moment at which it is good
 */
public record Invitation(Role role, Instant expiresAt) {}
