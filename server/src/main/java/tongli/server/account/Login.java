package tongli.server.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody signed in with one browser.
 *
 * @param id by which its owner can end it; says nothing of its secret
 * @param seenAt when it was last used, to a few minutes
 * @param expiresAt it is good before then, used or not
 */
public record Login(UUID id, UUID account, Instant createdAt, Instant seenAt, Instant expiresAt) {}
