package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        database.write(() -> update(
                "insert into login (id, hash, account, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                login.id(),
                hash,
                login.account(),
                utc(login.createdAt()),
                utc(login.seenAt()),
                utc(login.expiresAt())));
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
        database.write(() -> update("update login set seen_at = ? where id = ?", utc(at), id));
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
        int[] ended = new int[1];
        database.write(() -> ended[0] = update("delete from login where account = ? and id = ?", account, id));
        return ended[0] > 0;
    }

    @Override
    public void endAll(UUID account, Optional<UUID> but) {
        database.write(() -> {
            if (but.isPresent()) {
                update("delete from login where account = ? and id <> ?", account, but.get());
            } else {
                update("delete from login where account = ?", account);
            }
        });
    }

    @Override
    public void sweep(Instant unusedSince, Instant now) {
        database.write(
                () -> update("delete from login where seen_at < ? or expires_at < ?", utc(unusedSince), utc(now)));
    }

    private int update(String sql, Object... values) {
        return database.jdbc().sql(sql).params(values).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
