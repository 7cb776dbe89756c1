package tongli.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps accounts. When a method returns, what it was given is kept as durably as this store keeps anything. Safe for many threads and programs. */
public interface AccountStore {

    /** A new one, without a second factor. @return whether it was added; false if its name is taken */
    boolean add(Account account);

    Optional<Account> find(UUID id);

    Optional<Account> find(AccountName name);

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Account> findForChange(UUID id);

    /**
     * In the order of their names.
     *
     * @param after the name after which to begin; empty for the first
     * @param most how many at most, at least 1
     */
    List<Account> page(Optional<AccountName> after, int most);

    /** How many operators may sign in. */
    int operators();

    /** One more sign-in that failed. @return how many that are by now */
    int countFailure(UUID id);

    /** Nobody tries before then. */
    void lock(UUID id, Instant until);

    /** A sign-in that did not fail: none has failed since. */
    void clearFailures(UUID id);

    /**
     * Uses up the code of a time step.
     *
     * @return false if that step or a later one was used before, by whichever program
     */
    boolean useStep(UUID id, long step);

    void setPassword(UUID id, String encoded);

    /** @param totp empty to do without a second factor */
    void setTotp(UUID id, Optional<Totp> totp);

    /** @return false, and nothing is changed, if no operator would be left who may sign in */
    boolean setRole(UUID id, Role role);

    /** @return false, and nothing is changed, if no operator would be left who may sign in */
    boolean setDisabled(UUID id, boolean disabled);

    /** With their logins, tokens and recovery codes; what they practised is another store's. @return whether it was there */
    boolean delete(UUID id);
}
