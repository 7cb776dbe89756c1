package tongli.server.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Leave to make one account.
 *
 * @param id by which it can be withdrawn; says nothing of its secret
 * @param role what its holder will be
 * @param by the operator's account; empty for the program itself
 * @param expiresAt it is good before then
 */
public record Invitation(UUID id, Role role, Optional<UUID> by, Instant expiresAt) {}
