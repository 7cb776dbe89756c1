package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.server.account.ApiToken;
import tongli.server.account.ApiTokenStore;
import tongli.server.account.Scope;

/** Tokens for programs in a {@link Database}. */
public final class JdbcApiTokenStore implements ApiTokenStore {

    private static final String SELECT =
            "select id, account, label, scopes, created_at, expires_at, used_at from api_token where ";

    private record Row(
            UUID id,
            UUID account,
            String label,
            String scopes,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime usedAt) {
        ApiToken token() {
            return new ApiToken(
                    id,
                    account,
                    label,
                    scopes(scopes),
                    createdAt.toInstant(),
                    expiresAt.toInstant(),
                    Optional.ofNullable(usedAt).map(OffsetDateTime::toInstant));
        }

        /** A scope that this release does not know gives nothing. */
        private static Set<Scope> scopes(String codes) {
            return Arrays.stream(codes.split(" "))
                    .flatMap(code -> Coded.find(Scope.class, code).stream())
                    .collect(Collectors.toSet());
        }
    }

    private final Database database;

    public JdbcApiTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String hash, ApiToken token) {
        database.write(() -> update(
                "insert into api_token (id, hash, account, label, scopes, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                hash,
                token.account(),
                token.label(),
                token.scopes().stream().map(Coded::code).sorted().collect(Collectors.joining(" ")),
                Utc.of(token.createdAt()),
                Utc.of(token.expiresAt())));
    }

    @Override
    public Optional<ApiToken> find(String hash) {
        return database.jdbc()
                .sql(SELECT + "hash = ?")
                .param(hash)
                .query(Row.class)
                .optional()
                .map(Row::token);
    }

    @Override
    public void used(UUID id, Instant at) {
        database.note(() -> update("update api_token set used_at = ? where id = ?", Utc.of(at), id));
    }

    @Override
    public List<ApiToken> all(UUID account) {
        return database
                .jdbc()
                .sql(SELECT + "account = ? order by created_at desc, id")
                .param(account)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::token)
                .toList();
    }

    @Override
    public boolean revoke(UUID account, UUID id) {
        return database.changeEvenIfNearlyFull(
                        () -> update("delete from api_token where account = ? and id = ?", account, id))
                > 0;
    }

    @Override
    public void revokeAll(UUID account) {
        database.writeEvenIfNearlyFull(() -> update("delete from api_token where account = ?", account));
    }

    private int update(String sql, Object... values) {
        return database.jdbc().sql(sql).params(values).update();
    }
}
