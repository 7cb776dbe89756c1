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

    private static final String NO_CODE_NOW =
            "That is no code of this secret now; look whether the clock of the phone is right, and take the newest.";

    private final AccountStore accounts;
    private final Passwords passwords;
    private final RecoveryCodes recovery;
    private final SecondFactor factor;
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
        this.factor = new SecondFactor(accounts, recovery, audit);
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
     * @param present a code of the second factor that there is already, or a recovery code; not looked at where there is none
     * @param code of that secret, so that nobody is locked out by an authenticator that does not know it
     * @return recovery codes, which are told once and not kept
     * @throws AccountRefused if the password or a code is wrong
     */
    public List<String> setTotp(
            UUID id, UUID login, String password, Optional<String> present, Totp totp, String code) {
        confirm(id, password, "password", new Factor(present, "current_code"));
        Instant now = clock.instant();
        long step =
                totp.step(code, now, 0).orElseThrow(() -> new AccountRefused(Reason.WRONG_CODE, "code", NO_CODE_NOW));
        return audit.together(() -> {
            accounts.setTotp(id, Optional.of(totp));
            accounts.useStep(id, step);
            logins.endAll(id, Optional.of(login));
            wrote(id, AuditAction.SECOND_FACTOR_SET);
            return recovery.make(id);
        });
    }

    /** @param present a code of it, or a recovery code @throws AccountRefused if the password or the code is wrong */
    public void removeTotp(UUID id, String password, Optional<String> present) {
        confirm(id, password, "password", new Factor(present, "code"));
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
        return confirm(id, password, field, Factor.NOT_ASKED);
    }

    /**
     * What was written of the second factor that there is.
     *
     * @param field where; empty if it is not asked for
     */
    private record Factor(Optional<String> code, String field) {
        static final Factor NOT_ASKED = new Factor(Optional.empty(), "");

        boolean isAsked() {
            return !field.isEmpty();
        }
    }

    private Account confirm(UUID id, String password, String field, Factor written) {
        Account account = account(id);
        if (account.password().isEmpty()) {
            throw new AccountRefused(
                    Reason.SIGNS_IN_ELSEWHERE,
                    field,
                    "This account has no password here; look after it where you sign in.");
        }
        Instant now = clock.instant();
        boolean right = passwords.matches(password, account.password());
        audit.together(() -> fault(id, right, written, now)).ifPresent(reason -> {
            throw switch (reason) {
                case WRONG_CODE -> new AccountRefused(reason, written.field(), NO_CODE_NOW);
                case CODE_NEEDED ->
                    new AccountRefused(
                            reason,
                            written.field(),
                            "Send the code that the authenticator of now shows, or a recovery code, as \"%s\"."
                                    .formatted(written.field()));
                default ->
                    new AccountRefused(
                            reason,
                            field,
                            "The password is wrong, or too many were tried; after five wrong ones one has to wait, a minute at first.");
            };
        });
        return account;
    }

    /** Counts a try. Only one that was right in all it could be ends the count, or the password alone would let one guess codes on. */
    private Optional<Reason> fault(UUID id, boolean right, Factor written, Instant now) {
        Account account = account(id); // read anew: while the hash was worked out, others may have failed
        if (account.isLocked(now)) {
            return Optional.of(Reason.WRONG_PASSWORD);
        }
        if (!right) {
            return failed(id, now, Reason.WRONG_PASSWORD);
        }
        if (account.totp().isPresent() && !written.isAsked()) {
            return Optional.empty();
        }
        if (account.totp().isPresent()) {
            if (written.code().isEmpty()) {
                return Optional.of(Reason.CODE_NEEDED);
            }
            if (!factor.fits(account, account.totp().get(), written.code().get(), now)) {
                return failed(id, now, Reason.WRONG_CODE);
            }
        }
        accounts.clearFailures(id);
        return Optional.empty();
    }

    private Optional<Reason> failed(UUID id, Instant now, Reason reason) {
        int failures = accounts.countFailure(id);
        wrote(id, AuditAction.SIGN_IN_FAILED);
        if (failures >= SignIn.FREE_FAILURES) {
            accounts.lock(id, now.plus(SignIn.waitAfter(failures)));
            wrote(id, AuditAction.LOCKED);
        }
        return Optional.of(reason);
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
        Instant now = clock.instant();
        Instant fresh = now.minus(FRESH);
        boolean strong = account.totp().isPresent() || account.password().isEmpty();
        if (!strong
                || logins.all(id).stream()
                        .noneMatch(one -> one.id().equals(login)
                                && one.createdAt().isAfter(fresh)
                                && one.createdAt().isBefore(now.plus(FRESH)))) { // the clock may have been set back
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
