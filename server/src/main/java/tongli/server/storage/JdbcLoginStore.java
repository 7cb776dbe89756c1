package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.server.account.Login;
import tongli.server.account.LoginStore;

/** Logins in a {@link Database}. */
public final class JdbcLoginStore implements LoginStore {

    private static final String SELECT = "select id, account, created_at, seen_at, expires_at from login where ";

    private record Row(
            UUID id, UUID account, OffsetDateTime createdAt, OffsetDateTime seenAt, OffsetDateTime expiresAt) {
        Login login() {
            return new Login(id, account, createdAt.toInstant(), seenAt.toInstant(), expiresAt.toInstant());
        }
    }

    private final Database database;

    public JdbcLoginStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String hash, Login login) {
        database.writeEvenIfNearlyFull(() -> update(
                "insert into login (id, hash, account, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                login.id(),
                hash,
                login.account(),
                Utc.of(login.createdAt()),
                Utc.of(login.seenAt()),
                Utc.of(login.expiresAt())));
    }

    @Override
    public Optional<Login> find(String hash) {
        return database.jdbc()
                .sql(SELECT + "hash = ?")
                .param(hash)
                .query(Row.class)
                .optional()
                .map(Row::login);
    }

    @Override
    public void seen(UUID id, Instant at) {
        database.note(() -> update("update login set seen_at = ? where id = ?", Utc.of(at), id));
    }

    @Override
    public List<Login> all(UUID account) {
        return database
                .jdbc()
                .sql(SELECT + "account = ? order by created_at desc, id")
                .param(account)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::login)
                .toList();
    }

    @Override
    public boolean end(UUID account, UUID id) {
        return database.changeEvenIfNearlyFull(
                        () -> update("delete from login where account = ? and id = ?", account, id))
                > 0;
    }

    @Override
    public void endAll(UUID account, Optional<UUID> but) {
        database.writeEvenIfNearlyFull(() -> {
            if (but.isPresent()) {
                update("delete from login where account = ? and id <> ?", account, but.get());
            } else {
                update("delete from login where account = ?", account);
            }
        });
    }

    @Override
    public void sweep(Instant unusedSince, Instant now) {
        database.writeEvenIfNearlyFull(() ->
                update("delete from login where seen_at < ? or expires_at < ?", Utc.of(unusedSince), Utc.of(now)));
    }

    private int update(String sql, Object... values) {
        return database.jdbc().sql(sql).params(values).update();
    }
}
