package tongli.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in. Whoever fails learns nothing of why: not whether there is such an account, nor whether it is locked or shut; only who has the
 * right password is asked for a code. Safe for many
 * threads.
 */
public final class SignIn {

    /** So many fail before one has to wait. */
    static final int FREE_FAILURES = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final UUID NOBODY = new UUID(0, 0);

    /** What came of it. */
    public sealed interface Outcome {

        /** Signed in. */
        record Welcome(Account account, Logins.Begun begun) implements Outcome {}

        /** The password was right, and the account has a second factor. */
        record CodeNeeded() implements Outcome {}

        /** Wrong, locked or shut. */
        record Refused() implements Outcome {}
    }

    private final AccountStore accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Logins logins;
    private final AuditLog audit;
    private final InstantSource clock;

    public SignIn(
            AccountStore accounts,
            Passwords passwords,
            RecoveryCodes recovery,
            Logins logins,
            AuditLog audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = new SecondFactor(accounts, recovery, audit);
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param code of the authenticator, or a recovery code */
    public Outcome signIn(String name, String password, Optional<String> code) {
        Instant now = clock.instant();
        Optional<Account> found = AccountName.of(name).flatMap(accounts::find);
        boolean right = passwords.matches(password, found.flatMap(Account::password));
        return audit.together(() -> decide(found, right, code, now));
    }

    private Outcome decide(Optional<Account> found, boolean right, Optional<String> code, Instant now) {
        if (found.isEmpty()) {
            audit.add(now, Optional.empty(), AuditAction.SIGN_IN_FAILED, Optional.empty());
            accounts.countFailure(NOBODY); // writes as often as for somebody, so that the time tells nothing
            return new Outcome.Refused();
        }
        // read anew: while the hash was worked out, others may have failed
        Account account = accounts.find(found.get().id()).orElse(found.get());
        if (account.disabled() || account.isLocked(now)) {
            audit.add(now, Optional.empty(), AuditAction.SIGN_IN_FAILED, subject(account));
            return new Outcome.Refused();
        }
        if (!right) {
            return failed(account, now);
        }
        if (account.totp().isPresent()) {
            if (code.isEmpty()) {
                return new Outcome.CodeNeeded();
            }
            if (!factor.fits(account, account.totp().get(), code.get(), now)) {
                return failed(account, now);
            }
        }
        accounts.clearFailures(account.id());
        audit.add(now, subject(account), AuditAction.SIGNED_IN, Optional.empty());
        return new Outcome.Welcome(account, logins.begin(account.id()));
    }

    private Outcome failed(Account account, Instant now) {
        audit.add(now, Optional.empty(), AuditAction.SIGN_IN_FAILED, subject(account));
        int failures = accounts.countFailure(account.id());
        if (failures >= FREE_FAILURES) {
            accounts.lock(account.id(), now.plus(waitAfter(failures)));
            audit.add(now, Optional.empty(), AuditAction.LOCKED, subject(account));
        }
        return new Outcome.Refused();
    }

    /** How long one has to wait after so many failures. */
    static Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_FAILURES, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    public void signOut(UUID account, UUID login) {
        audit.together(() -> {
            if (logins.end(account, login)) {
                audit.add(clock.instant(), Optional.of(account.toString()), AuditAction.SIGNED_OUT, Optional.empty());
            }
        });
    }

    private static Optional<String> subject(Account account) {
        return Optional.of(account.id().toString());
    }
}
