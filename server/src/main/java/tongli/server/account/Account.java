package tongli.server.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param password as {@link Passwords} encodes it; empty for who signs in elsewhere
 * @param totp the secret that their authenticator shares; empty without a second factor
 * @param totpStep the last time step whose code was used, so that none is used twice; 0 for none
 * @param failures sign-ins that failed since the last that did not
 * @param lockedUntil before which none is tried
 * @param disabled whether an operator shut it
 */
public record Account(
        UUID id,
        AccountName name,
        Role role,
        Optional<String> password,
        Optional<Totp> totp,
        long totpStep,
        int failures,
        Optional<Instant> lockedUntil,
        boolean disabled,
        Instant createdAt) {

    /** With nothing tried yet. */
    public static Account fresh(UUID id, AccountName name, Role role, String password, Instant now) {
        return new Account(id, name, role, Optional.of(password), Optional.empty(), 0, 0, Optional.empty(), false, now);
    }

    /** Of somebody who signs in elsewhere, and so has no password here. */
    public static Account elsewhere(UUID id, AccountName name, Role role, Instant now) {
        return new Account(id, name, role, Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), false, now);
    }

    /** The id alone: a password's hash belongs into no log. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }

    /** A lock that ends later than any can was set by a clock that ran ahead, and holds no more. */
    public boolean isLocked(Instant now) {
        Instant latest = now.plus(SignIn.LONGEST_WAIT);
        return lockedUntil
                .filter(now::isBefore)
                .filter(until -> !until.isAfter(latest))
                .isPresent();
    }
}
