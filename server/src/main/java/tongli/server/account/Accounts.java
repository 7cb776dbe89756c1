package tongli.server.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tongli.server.account.AccountRefused.Reason;

/** What an operator does about accounts. Safe for many threads. */
public final class Accounts {

    private final AccountStore store;
    private final Logins logins;
    private final ApiTokenStore tokens;
    private final InvitationStore invitations;
    private final AuditLog audit;
    private final InstantSource clock;

    public Accounts(
            AccountStore store,
            Logins logins,
            ApiTokenStore tokens,
            InvitationStore invitations,
            AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.logins = logins;
        this.tokens = tokens;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of their names. @param after the name after which to begin */
    public List<Account> page(Optional<AccountName> after, int most) {
        return store.page(after, most);
    }

    /** @throws AccountRefused if there is none */
    public Account account(UUID id) {
        return store.find(id).orElseThrow(Accounts::unknown);
    }

    private static AccountRefused unknown() {
        return new AccountRefused(Reason.UNKNOWN_ACCOUNT, "id", "There is no such account.");
    }

    /**
     * What is to be changed; all of it, or nothing.
     *
     * @param role empty to leave it
     * @param disabled empty to leave it
     * @param unlock whether its owner may try again at once
     */
    public record Change(Optional<Role> role, Optional<Boolean> disabled, boolean unlock) {}

    /**
     * @param seen looks at the account as it is, and throws if it is not as whoever changes it thinks
     * @throws AccountRefused if there is no such account, or nobody would be left to operate
     */
    public Account change(UUID by, UUID id, Consumer<Account> seen, Change change) {
        return audit.together(() -> {
            seen.accept(store.findForChange(id).orElseThrow(Accounts::unknown));
            change.role().ifPresent(role -> setRole(by, id, role));
            change.disabled().ifPresent(disabled -> setDisabled(by, id, disabled));
            if (change.unlock()) {
                unlock(by, id);
            }
            return account(id);
        });
    }

    /** Ends logins, tokens and invitations that could still do what the new role cannot. @throws AccountRefused if nobody would be left to operate */
    public Account setRole(UUID by, UUID id, Role role) {
        return audit.together(() -> {
            Account account = account(id);
            if (account.role() != role) {
                requireDone(store.setRole(id, role));
                if (!role.covers(account.role())) {
                    endAll(id);
                }
                wrote(by, AuditAction.ROLE_CHANGED, id);
            }
            return account(id);
        });
    }

    /** Shuts an account, so that nobody signs in with it or comes in by its invitations and whoever is in is no more; or opens it again. @throws AccountRefused if nobody would be left to operate */
    public Account setDisabled(UUID by, UUID id, boolean disabled) {
        return audit.together(() -> {
            Account account = account(id);
            if (account.disabled() != disabled) {
                requireDone(store.setDisabled(id, disabled));
                if (disabled) {
                    endAll(id);
                }
                wrote(by, disabled ? AuditAction.ACCOUNT_SHUT : AuditAction.ACCOUNT_OPENED, id);
            }
            return account(id);
        });
    }

    /** Lets somebody try again at once. @throws AccountRefused if there is no such account */
    public Account unlock(UUID by, UUID id) {
        return audit.together(() -> {
            account(id);
            store.clearFailures(id);
            wrote(by, AuditAction.ACCOUNT_UNLOCKED, id);
            return account(id);
        });
    }

    /**
     * Shuts the account, so that nobody writes anything more in this name, erases what is kept of its person, and then the account. Where that fails
     * halfway the account stays, shut, and can be erased again.
     *
     * @param practice erases what is kept of the person
     * @param proof is written with the last step, or that is not done
     * @throws AccountRefused if nobody would be left to operate
     */
    public void erase(UUID by, UUID id, Runnable practice, Runnable proof) {
        setDisabled(by, id, true);
        practice.run();
        audit.together(() -> {
            store.delete(id);
            wrote(by, AuditAction.ACCOUNT_ERASED, id);
            proof.run();
        });
    }

    private void endAll(UUID id) {
        logins.endAll(id, Optional.empty());
        tokens.revokeAll(id);
        invitations.withdrawAllBy(id);
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new AccountRefused(
                    Reason.LAST_OPERATOR,
                    "id",
                    "This is the only operator, and somebody has to look after the installation; make another one first.");
        }
    }

    private void wrote(UUID by, AuditAction action, UUID subject) {
        audit.add(clock.instant(), Optional.of(by.toString()), action, Optional.of(subject.toString()));
    }
}
