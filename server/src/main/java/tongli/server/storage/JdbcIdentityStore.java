package tongli.server.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.server.account.Identity;
import tongli.server.account.IdentityStore;

/** Who somebody is at an identity provider, in a {@link Database}. */
public final class JdbcIdentityStore implements IdentityStore {

    private record Row(String issuer, String subject) {}

    private final Database database;

    public JdbcIdentityStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> account(String issuer, String subject) {
        return database.jdbc()
                .sql("select account from identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<Identity> of(UUID account) {
        return database
                .jdbc()
                .sql("select issuer, subject from identity where account = ? order by issuer, subject")
                .param(account)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Identity(row.issuer(), row.subject(), Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public boolean link(String issuer, String subject, UUID account) {
        return database.change(() -> database.jdbc()
                        .sql("insert into identity (issuer, subject, account) values (?, ?, ?) on conflict do nothing")
                        .params(issuer, subject, account)
                        .update())
                > 0;
    }
}
