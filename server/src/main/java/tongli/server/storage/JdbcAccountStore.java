package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.server.account.Account;
import tongli.server.account.AccountName;
import tongli.server.account.AccountStore;
import tongli.server.account.Role;
import tongli.server.account.Totp;

/** Accounts in a {@link Database}. */
public final class JdbcAccountStore implements AccountStore {

    private static final String SELECT =
            "select id, name, role, password, secret, step, failures, locked_until, disabled, created_at from account"
                    + " left join second_factor on account = id where ";

    private record Row(
            UUID id,
            String name,
            String role,
            @Nullable String password,
            @Nullable String secret,
            @Nullable Long step,
            int failures,
            @Nullable OffsetDateTime lockedUntil,
            boolean disabled,
            OffsetDateTime createdAt) {

        Account account(Database database) {
            return new Account(
                    id,
                    AccountName.of(name)
                            .orElseThrow(() -> new IllegalStateException("account " + id + " has no proper name")),
                    Coded.find(Role.class, role)
                            .orElseThrow(() -> new IllegalStateException("account " + id + " has the role " + role)),
                    Optional.ofNullable(password),
                    Optional.ofNullable(secret)
                            .map(kept -> new Totp(database.open(SealedColumn.SECOND_FACTOR, kept, id))),
                    step == null ? 0 : step,
                    failures,
                    Optional.ofNullable(lockedUntil).map(OffsetDateTime::toInstant),
                    disabled,
                    createdAt.toInstant());
        }
    }

    private final Database database;

    public JdbcAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Account account) {
        return database.change(() -> database.jdbc()
                        .sql(
                                "insert into account (id, name, role, password, failures, locked_until, disabled, created_at)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(Arrays.asList(
                                account.id(),
                                account.name().text(),
                                account.role().code(),
                                account.password().orElse(null),
                                account.failures(),
                                account.lockedUntil().map(Utc::of).orElse(null),
                                account.disabled(),
                                Utc.of(account.createdAt())))
                        .update())
                > 0;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return one("id", id);
    }

    @Override
    public Optional<Account> find(AccountName name) {
        return one("name", name.text());
    }

    @Override
    public Optional<Account> findForChange(UUID id) {
        database.jdbc()
                .sql("select id from account where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    private Optional<Account> one(String column, Object value) {
        return database.jdbc()
                .sql(SELECT + column + " = ?")
                .param(value)
                .query(Row.class)
                .optional()
                .map(row -> row.account(database));
    }

    @Override
    public List<Account> page(Optional<AccountName> after, int most) {
        return database
                .jdbc()
                .sql(SELECT + "name > ? order by name limit ?")
                .params(after.map(AccountName::text).orElse(""), most)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.account(database))
                .toList();
    }

    @Override
    public int operators() {
        return database.jdbc()
                .sql("select count(*) from account where role = ? and not disabled")
                .param(Role.OPERATOR.code())
                .query(Integer.class)
                .single();
    }

    @Override
    public int countFailure(UUID id) {
        return database.changeEvenIfNearlyFull(() -> {
            update("update account set failures = failures + 1 where id = ?", id);
            return database.jdbc()
                    .sql("select failures from account where id = ?")
                    .param(id)
                    .query(Integer.class)
                    .optional()
                    .orElse(0);
        });
    }

    @Override
    public void lock(UUID id, Instant until) {
        database.writeEvenIfNearlyFull(
                () -> update("update account set locked_until = ? where id = ?", Utc.of(until), id));
    }

    @Override
    public void clearFailures(UUID id) {
        database.writeEvenIfNearlyFull(
                () -> update("update account set failures = 0, locked_until = null where id = ?", id));
    }

    @Override
    public boolean useStep(UUID id, long step) {
        return database.changeEvenIfNearlyFull(() -> update(
                        "update second_factor set step = ? where account = ? and (step < ? or step > ?)",
                        step,
                        id,
                        step,
                        step + Totp.AHEAD))
                > 0;
    }

    @Override
    public void setPassword(UUID id, String encoded) {
        database.write(() -> update("update account set password = ? where id = ?", encoded, id));
    }

    @Override
    public void setTotp(UUID id, Optional<Totp> totp) {
        database.write(() -> {
            update("delete from second_factor where account = ?", id);
            totp.ifPresent(one -> update(
                    "insert into second_factor (account, secret, step) values (?, ?, 0)",
                    id,
                    database.seal(SealedColumn.SECOND_FACTOR, one.secret(), id)));
        });
    }

    @Override
    public boolean setRole(UUID id, Role role) {
        return changed(
                id, role == Role.OPERATOR, () -> update("update account set role = ? where id = ?", role.code(), id));
    }

    @Override
    public boolean setDisabled(UUID id, boolean disabled) {
        return changed(id, !disabled, () -> update("update account set disabled = ? where id = ?", disabled, id));
    }

    /** The operators' rows are locked, so that of two who shut each other out only one does. @param harmless whether it takes no operator away */
    private boolean changed(UUID id, boolean harmless, Runnable change) {
        return database.changeEvenIfNearlyFull(() -> {
            List<UUID> operators = database.jdbc()
                    .sql("select id from account where role = ? and not disabled order by id for update")
                    .param(Role.OPERATOR.code())
                    .query(UUID.class)
                    .list();
            boolean othersAreLeft = harmless || !operators.equals(List.of(id));
            if (othersAreLeft) {
                change.run();
            }
            return othersAreLeft;
        });
    }

    @Override
    public boolean delete(UUID id) {
        return database.changeEvenIfNearlyFull(() -> update("delete from account where id = ?", id)) > 0;
    }

    private int update(String sql, Object... values) {
        return database.jdbc().sql(sql).params(values).update();
    }
}
