package tongli.server.storage;

import java.util.List;
import java.util.UUID;
import tongli.server.account.RecoveryCodes;

/** Hashes of recovery codes in a {@link Database}. */
public final class JdbcRecoveryCodes implements RecoveryCodes.Store {

    private final Database database;

    public JdbcRecoveryCodes(Database database) {
        this.database = database;
    }

    @Override
    public void replace(UUID account, List<String> hashes) {
        database.write(() -> {
            database.jdbc()
                    .sql("delete from recovery_code where account = ?")
                    .param(account)
                    .update();
            hashes.forEach(hash -> database.jdbc()
                    .sql("insert into recovery_code (account, hash) values (?, ?)")
                    .params(account, hash)
                    .update());
        });
    }

    @Override
    public boolean use(UUID account, String hash) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                        .sql("delete from recovery_code where account = ? and hash = ?")
                        .params(account, hash)
                        .update())
                > 0;
    }

    @Override
    public int left(UUID account) {
        return database.jdbc()
                .sql("select count(*) from recovery_code where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
