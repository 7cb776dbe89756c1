package tongli.server.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.server.account.AccountRefused.Reason;

/** What somebody does about their own account: password and second factor. Each asks for the password again. Safe for many threads. */
public final class OwnAccount {

    /** For so long signing in stands for the password. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final RecoveryCodes recovery;
    private final Logins logins;
    private final ApiTokenStore tokens;
    private final AuditLog audit;
    private final SecureRandom random;
    private final InstantSource clock;

    public OwnAccount(
            AccountStore accounts,
            Passwords passwords,
            RecoveryCodes recovery,
            Logins logins,
            ApiTokenStore tokens,
            AuditLog audit,
            SecureRandom random,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.recovery = recovery;
        this.logins = logins;
        this.tokens = tokens;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** @throws AccountRefused if it is gone */
    public Account account(UUID id) {
        return accounts.find(id)
                .orElseThrow(() -> new AccountRefused(Reason.UNKNOWN_ACCOUNT, "id", "There is no such account."));
    }

    /**
     * Ends every other login too, and revokes every token: who changes a password may not know who has them.
     *
     * @param login the one that stays
     * @throws AccountRefused if the old password is wrong or the new one will not do
     */
    public void changePassword(UUID id, UUID login, String old, String fresh) {
        Account account = checked(id, old, "password");
        passwords.fault(fresh, account.name()).ifPresent(fault -> {
            throw new AccountRefused(Reason.WEAK_PASSWORD, "new_password", fault);
        });
        String encoded = passwords.encode(fresh);
        audit.together(() -> {
            accounts.setPassword(id, encoded);
            tokens.revokeAll(id);
            logins.endAll(id, Optional.of(login));
            wrote(id, AuditAction.PASSWORD_CHANGED);
        });
    }

    /** A secret for an authenticator, not yet asked for. Nothing is kept: whoever goes on brings it back with a code of it. */
    public Totp offerTotp() {
        return Totp.random(random);
    }

    /**
     * Asks for a code at each sign-in from now on, and ends every other login.
     *
     * @param code of that secret, so that nobody is locked out by an authenticator that does not know it
     * @return recovery codes, which are told once and not kept
     * @throws AccountRefused if the password or the code is wrong
     */
    public List<String> setTotp(UUID id, UUID login, String password, Totp totp, String code) {
        checked(id, password, "password");
        Instant now = clock.instant();
        long step = totp.step(code, now, 0)
                .orElseThrow(
                        () -> new AccountRefused(
                                Reason.WRONG_CODE,
                                "code",
                                "That is no code of this secret now; look whether the clock of the phone is right, and take the newest."));
        return audit.together(() -> {
            accounts.setTotp(id, Optional.of(totp));
            accounts.useStep(id, step);
            logins.endAll(id, Optional.of(login));
            wrote(id, AuditAction.SECOND_FACTOR_SET);
            return recovery.make(id);
        });
    }

    /** @throws AccountRefused if the password is wrong */
    public void removeTotp(UUID id, String password) {
        checked(id, password, "password");
        audit.together(() -> {
            accounts.setTotp(id, Optional.empty());
            recovery.forget(id);
            wrote(id, AuditAction.SECOND_FACTOR_REMOVED);
        });
    }

    /**
     * The account of whoever knows its password. Tries count as those of signing in do, or a stolen login would be a way to guess on.
     *
     * @throws AccountRefused if the password is wrong, or there is none here because they sign in elsewhere
     */
    public Account checked(UUID id, String password, String field) {
        Account account = account(id);
        if (account.password().isEmpty()) {
            throw new AccountRefused(
                    Reason.SIGNS_IN_ELSEWHERE,
                    field,
                    "This account has no password here; look after it where you sign in.");
        }
        Instant now = clock.instant();
        boolean right = passwords.matches(password, account.password());
        if (audit.together(() -> passes(id, right, now))) {
            return account;
        }
        throw new AccountRefused(
                Reason.WRONG_PASSWORD,
                field,
                "The password is wrong, or too many were tried; after five wrong ones one has to wait, a minute at first.");
    }

    /** Counts a try. @return whether it was right and could be */
    private boolean passes(UUID id, boolean right, Instant now) {
        if (account(id).isLocked(now)) { // read anew: while a hash was worked out, others may have failed
            return false;
        }
        if (right) {
            accounts.clearFailures(id);
            return true;
        }
        int failures = accounts.countFailure(id);
        wrote(id, AuditAction.SIGN_IN_FAILED);
        if (failures >= SignIn.FREE_FAILURES) {
            accounts.lock(id, now.plus(SignIn.waitAfter(failures)));
            wrote(id, AuditAction.LOCKED);
        }
        return false;
    }

    /**
     * Makes sure that it is they themselves, before what cannot be taken back: by the password; or, without one, by a login that is a few
     * minutes old and took more than a password, or that another provider vouched for.
     *
     * @param login by which they ask
     * @throws AccountRefused if neither is so
     */
    public void confirm(UUID id, UUID login, Optional<String> password) {
        if (password.isPresent()) {
            checked(id, password.get(), "password");
            return;
        }
        Account account = account(id);
        Instant fresh = clock.instant().minus(FRESH);
        boolean strong = account.totp().isPresent() || account.password().isEmpty();
        if (!strong
                || logins.all(id).stream()
                        .noneMatch(
                                one -> one.id().equals(login) && one.createdAt().isAfter(fresh))) {
            throw new AccountRefused(
                    Reason.WRONG_PASSWORD,
                    "password",
                    "Send the password, so that nobody who merely found this browser open erases you; or sign in anew with a second factor and ask within %d minutes."
                            .formatted(FRESH.toMinutes()));
        }
    }

    private void wrote(UUID id, AuditAction action) {
        audit.add(clock.instant(), Optional.of(id.toString()), action, Optional.empty());
    }
}
