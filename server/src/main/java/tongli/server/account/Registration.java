package tongli.server.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tongli.server.account.AccountRefused.Reason;

/** How accounts come about: by an invitation, which an operator writes; the first by one that the program itself writes. Safe for many threads. */
public final class Registration {

    /** An invitation waits so long. */
    public static final Duration INVITATION_LASTS = Duration.ofDays(14);

    private final AccountStore accounts;
    private final InvitationStore invitations;
    private final Passwords passwords;
    private final AuditLog audit;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public Registration(
            AccountStore accounts,
            InvitationStore invitations,
            Passwords passwords,
            AuditLog audit,
            SecureRandom random,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.audit = audit;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /** An invitation and its secret, which is told once and not kept. */
    public record Written(String secret, Invitation invitation) {
        @Override
        public String toString() {
            return "Written[" + invitation.id() + "]";
        }
    }

    /** @param by the operator's account; empty for the program itself */
    public Written invite(Role role, Optional<UUID> by) {
        Instant now = clock.instant();
        String secret = RandomSecret.random(random);
        Invitation invitation = new Invitation(ids.get(), role, by, now.plus(INVITATION_LASTS));
        audit.together(() -> {
            invitations.sweep(now);
            invitations.add(RandomSecret.hash(secret), invitation);
            audit.add(now, by.map(UUID::toString), AuditAction.INVITED, Optional.of(role.code()));
        });
        return new Written(secret, invitation);
    }

    /** Those that are still good, the newest first. @param after the one after which to begin */
    public List<Invitation> page(Optional<Invitation> after, int most) {
        return invitations.page(clock.instant(), after, most);
    }

    /** Nobody makes an account by it any more. @throws AccountRefused if there is none */
    public void withdraw(UUID by, UUID id) {
        audit.together(() -> {
            if (!invitations.withdraw(id)) {
                throw new AccountRefused(
                        Reason.UNKNOWN_INVITATION, "invitation", "There is no such invitation; it may have been used.");
            }
            audit.add(
                    clock.instant(),
                    Optional.of(by.toString()),
                    AuditAction.INVITATION_WITHDRAWN,
                    Optional.of(id.toString()));
        });
    }

    /** One for the first operator. @return empty if there is an operator already */
    public Optional<String> inviteFirst() {
        return accounts.operators() > 0
                ? Optional.empty()
                : Optional.of(invite(Role.OPERATOR, Optional.empty()).secret());
    }

    /**
     * Makes an account by an invitation, which is then used up.
     *
     * @throws AccountRefused if the invitation is none or over, the name is taken or breaks the rule, or the password will not do
     */
    public Account register(String invitation, String name, String password) {
        return register(invitation, name, password, made -> {});
    }

    /** Likewise. @param with what is kept in the same transaction, by the account's id */
    public Account register(String invitation, String name, String password, Consumer<UUID> with) {
        Instant now = clock.instant();
        String hash = RandomSecret.hash(invitation.strip());
        Invitation good = invitations.find(hash, now).orElseThrow(Registration::unknownInvitation);
        AccountName called = name(name);
        passwords.fault(password, called).ifPresent(fault -> {
            throw new AccountRefused(Reason.WEAK_PASSWORD, "password", fault);
        });
        if (accounts.find(called).isPresent()) {
            throw taken();
        }
        Account account = Account.fresh(ids.get(), called, good.role(), passwords.encode(password), now);
        audit.together(() -> {
            if (!invitations.use(hash, now)) {
                throw unknownInvitation();
            }
            if (!accounts.add(account)) { // somebody took it this very moment; the invitation stays good
                throw taken();
            }
            made(account, now);
            with.accept(account.id());
        });
        return account;
    }

    /** What an invitation makes of its holder. @throws AccountRefused if it is none or over */
    public Role role(String invitation) {
        return invitations
                .find(RandomSecret.hash(invitation.strip()), clock.instant())
                .map(Invitation::role)
                .orElseThrow(Registration::unknownInvitation);
    }

    /** Who may invite no more has invited nobody. */
    void withdrawAllBy(UUID account) {
        invitations.withdrawAllBy(account);
    }

    /** Uses up an invitation, by its hash. @return what its holder is to be; empty if it is none, was used, or is over */
    Optional<Role> use(String hash, Instant now) {
        return invitations
                .find(hash, now)
                .filter(good -> invitations.use(hash, now))
                .map(Invitation::role);
    }

    /** Whether an invitation is still good. @return its hash @throws AccountRefused if it is not */
    public String checked(String invitation) {
        String hash = RandomSecret.hash(invitation.strip());
        if (invitations.find(hash, clock.instant()).isEmpty()) {
            throw unknownInvitation();
        }
        return hash;
    }

    /** What goes with a new account. */
    void made(Account account, Instant now) {
        if (account.role() == Role.OPERATOR && accounts.operators() == 1) {
            invitations.withdraw(Role.OPERATOR); // each start told one until somebody came
        }
        audit.add(
                now,
                Optional.of(account.id().toString()),
                AuditAction.ACCOUNT_MADE,
                Optional.of(account.role().code()));
    }

    /** @throws AccountRefused if it breaks the rule */
    static AccountName name(String written) {
        return AccountName.of(written)
                .orElseThrow(() -> new AccountRefused(
                        Reason.INVALID_NAME, "name", "A name must have %s.".formatted(AccountName.RULE)));
    }

    private static AccountRefused taken() {
        return new AccountRefused(Reason.NAME_TAKEN, "name", "Somebody has this name already; choose another.");
    }

    private static AccountRefused unknownInvitation() {
        return new AccountRefused(
                Reason.UNKNOWN_INVITATION,
                "invitation",
                "This invitation is none, was used, or is over; ask who gave it to you for another.");
    }
}
