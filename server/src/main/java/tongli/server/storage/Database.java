package tongli.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tongli.server.seal.KeyRing;
import tongli.server.seal.TextSeal;

/**
 * The database of a {@link StoragePlace}, open: H2 in a data folder, for one program at a time, or PostgreSQL, for many. What a
 * transaction wrote survives the end of the program however it ends, and the end of power too. Safe for many threads; close it to
 * let go of it.
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Optional<String> afterCommit;
    private final TextSeal seal;

    private Database(HikariDataSource source, Engine engine) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.afterCommit = engine.afterCommit();
        this.seal = seal(engine);
    }

    /** Whether a data folder holds a database already. */
    public static boolean isIn(Path folder) {
        return H2Folder.isIn(folder);
    }

    /**
     * Opens the database of a folder; makes folder, key and tables when they are not there.
     *
     * @throws StorageUnavailable if the folder cannot be written, is in use by another program, or the key is wrong
     */
    public static Database open(Path folder) {
        return open(StoragePlace.in(folder));
    }

    /**
     * Opens the database of a place; makes the tables, and a folder's own database, when they are not there.
     *
     * @throws StorageUnavailable if it cannot be used; the message says why and what to do
     */
    public static Database open(StoragePlace place) {
        Engine engine = place.engine();
        HikariConfig pool = engine.pool();
        pool.setPoolName("tongli");
        HikariDataSource source = new HikariDataSource(pool);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (RuntimeException failed) {
            source.close();
            throw new StorageUnavailable(
                    "%s could not be brought up to date (%s); a newer Tongli may have written it"
                            .formatted(engine.name(), failed.getClass().getSimpleName()),
                    failed);
        }
        try {
            return new Database(source, engine);
        } catch (RuntimeException failed) {
            source.close();
            throw failed;
        }
    }

    private TextSeal seal(Engine engine) {
        List<String> used = jdbc.sql("select id from text_key order by since")
                .query(String.class)
                .list();
        KeyRing keys = engine.keys(!used.isEmpty());
        used.stream().filter(id -> keys.find(id).isEmpty()).findFirst().ifPresent(missing -> {
            throw new StorageUnavailable(
                    "%s holds texts that are sealed under the key %s, which is not given; add it to TONGLI_KEYS_OLD, or put the right key back from a backup"
                            .formatted(engine.name(), missing));
        });
        if (!used.contains(keys.current().id())) {
            write(() -> jdbc.sql("insert into text_key (id, since) values (?, ?) on conflict do nothing")
                    .params(keys.current().id(), Instant.now().atOffset(ZoneOffset.UTC))
                    .update());
        }
        return new TextSeal(keys);
    }

    /** A text of a row, as it is kept. */
    String seal(SealedColumn column, String text, Object... row) {
        return seal.seal(text, column.place(row));
    }

    /**
     * A text of a row, from what is kept.
     *
     * @throws tongli.server.seal.SealBroken if it was changed, comes from another row, or its key is not given
     */
    String open(SealedColumn column, String kept, Object... row) {
        return seal.open(kept, column.place(row));
    }

    KeyRing keys() {
        return seal.keys();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Runs {@code work} in one transaction, and makes it last when it ended well. */
    void write(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
        afterCommit.ifPresent(sync -> jdbc.sql(sync).update());
    }

    @Override
    public void close() {
        source.close();
    }
}
