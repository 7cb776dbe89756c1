package tongli.server.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import tongli.server.account.AccountRefused.Reason;

/** Somebody's tokens for programs: makes, recognises and revokes them. Safe for many threads. */
public final class OwnTokens {

    public static final Duration LONGEST = Duration.ofDays(365);

    private static final int MOST = 50;
    private static final Duration USED_EVERY = Duration.ofMinutes(5);

    /** A token and what it is itself, which is told once and not kept. */
    public record Made(String secret, ApiToken token) {
        @Override
        public String toString() {
            return "Made[" + token.id() + "]";
        }
    }

    private final ApiTokenStore store;
    private final AuditLog audit;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public OwnTokens(
            ApiTokenStore store, AuditLog audit, SecureRandom random, Supplier<UUID> ids, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /** What tokens of somebody with a role may do at most. */
    public static Set<Scope> scopes(Role role) {
        return switch (role) {
            case LEARNER -> EnumSet.of(Scope.ANALYZE, Scope.PRACTICE);
            case INSTRUCTOR -> EnumSet.of(Scope.ANALYZE, Scope.PRACTICE, Scope.INSTRUCT);
            case OPERATOR -> EnumSet.allOf(Scope.class);
        };
    }

    /**
     * @param lasts at most {@link #LONGEST}
     * @throws AccountRefused if a scope goes beyond the owner's role, or they have as many as can be
     */
    public Made make(Account owner, String label, Set<Scope> scopes, Duration lasts) {
        if (!scopes(owner.role()).containsAll(scopes)) {
            throw new AccountRefused(
                    Reason.SCOPE_BEYOND_ROLE,
                    "scopes",
                    "A token may do no more than its owner, who is a%s %s; leave out what goes beyond."
                            .formatted(
                                    owner.role() == Role.LEARNER ? "" : "n",
                                    owner.role().code()));
        }
        if (store.all(owner.id()).size() >= MOST) {
            throw new AccountRefused(
                    Reason.TOO_MANY, "label", "There are %d tokens; revoke one first.".formatted(MOST));
        }
        Instant now = clock.instant();
        String secret = ApiToken.PREFIX + RandomSecret.random(random);
        ApiToken token = new ApiToken(ids.get(), owner.id(), label, scopes, now, now.plus(lasts), Optional.empty());
        audit.together(() -> {
            store.add(RandomSecret.hash(secret), token);
            audit.add(
                    now,
                    Optional.of(owner.id().toString()),
                    AuditAction.TOKEN_MADE,
                    Optional.of(token.id().toString()));
        });
        return new Made(secret, token);
    }

    /** @return empty if it is none, revoked or over */
    public Optional<ApiToken> find(String secret) {
        if (!secret.startsWith(ApiToken.PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiToken> found =
                store.find(RandomSecret.hash(secret)).filter(token -> now.isBefore(token.expiresAt()));
        found.filter(token -> token.usedAt()
                        .map(used -> used.plus(USED_EVERY).isBefore(now))
                        .orElse(true))
                .ifPresent(token -> store.used(token.id(), now));
        return found;
    }

    /** Whether an owner has this token still, and it is not over. */
    public boolean isGood(UUID owner, UUID id) {
        Instant now = clock.instant();
        return store.all(owner).stream().anyMatch(token -> token.id().equals(id) && now.isBefore(token.expiresAt()));
    }

    /** The newest first. */
    public List<ApiToken> all(UUID owner) {
        return store.all(owner);
    }

    /** @throws AccountRefused if the owner has no such token */
    public void revoke(UUID owner, UUID id) {
        audit.together(() -> {
            if (!store.revoke(owner, id)) {
                throw new AccountRefused(Reason.UNKNOWN_TOKEN, "id", "You have no such token.");
            }
            audit.add(
                    clock.instant(),
                    Optional.of(owner.toString()),
                    AuditAction.TOKEN_REVOKED,
                    Optional.of(id.toString()));
        });
    }
}
