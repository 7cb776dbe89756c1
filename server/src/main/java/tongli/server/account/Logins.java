package tongli.server.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Who is signed in: begins, recognises and ends logins. Safe for many threads. */
public final class Logins {

    /** Unused for so long, a login is over. */
    public static final Duration IDLE = Duration.ofHours(12);
    /** However much it is used. */
    public static final Duration LONGEST = Duration.ofDays(14);
    /** So often at most is written down that it was used. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /** A login and its secret, which is told once and not kept. */
    public record Begun(String secret, Login login) {
        @Override
        public String toString() {
            return "Begun[" + login.id() + "]";
        }
    }

    private final LoginStore store;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public Logins(LoginStore store, SecureRandom random, Supplier<UUID> ids, InstantSource clock) {
        this.store = store;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new one, with a secret that nobody had before, so that none can be planted. */
    public Begun begin(UUID account) {
        Instant now = clock.instant();
        store.sweep(now.minus(IDLE), now);
        String secret = RandomSecret.random(random);
        Login login = new Login(ids.get(), account, now, now, now.plus(LONGEST));
        store.add(RandomSecret.hash(secret), login);
        return new Begun(secret, login);
    }

    /** @return empty if it is none, or over */
    public Optional<Login> find(String secret) {
        Instant now = clock.instant();
        Optional<Login> found = store.find(RandomSecret.hash(secret))
                .filter(login -> now.isBefore(login.expiresAt()))
                .filter(login -> now.isBefore(login.seenAt().plus(IDLE)));
        // a clock that was set back would have it used in the future, and idle for so much longer
        found.filter(login -> login.seenAt().plus(SEEN_EVERY).isBefore(now)
                        || login.seenAt().isAfter(now.plus(SEEN_EVERY)))
                .ifPresent(login -> store.seen(login.id(), now));
        return found;
    }

    /** Whether an account has this login still, and it is not over. */
    public boolean isGood(UUID account, UUID id) {
        Instant now = clock.instant();
        return store.all(account).stream()
                .anyMatch(login -> login.id().equals(id)
                        && now.isBefore(login.expiresAt())
                        && now.isBefore(login.seenAt().plus(IDLE)));
    }

    public List<Login> all(UUID account) {
        return store.all(account);
    }

    /** @return whether the account had it */
    public boolean end(UUID account, UUID id) {
        return store.end(account, id);
    }

    /** @param but one that stays, if any */
    public void endAll(UUID account, Optional<UUID> but) {
        store.endAll(account, but);
    }
}
