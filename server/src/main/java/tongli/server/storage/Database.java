package tongli.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tongli.server.account.AccountRefused;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealCounts;
import tongli.server.seal.TextSeal;

/**
 * The database of a {@link StoragePlace}, open: H2 in a data folder, for one program at a time, or PostgreSQL, for many. What a
 * transaction wrote survives the end of the program however it ends, and the end of power too. Safe for many threads; close it to
 * let go of it.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final int ROWS_AT_ONCE = 500;

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Engine engine;
    private final TextSeal seal;

    private Database(HikariDataSource source, Engine engine) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.engine = engine;
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
                    .dataSource(new Patient(source))
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

    /** A table is brought up to date in whatever time it takes. */
    private static final class Patient extends DelegatingDataSource {
        Patient(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        }
    }

    private TextSeal seal(Engine engine) {
        List<String> used = jdbc.sql("select id from text_key order by since")
                .query(String.class)
                .list();
        KeyRing keys = engine.keys(!used.isEmpty());
        for (String missing :
                used.stream().filter(id -> keys.find(id).isEmpty()).toList()) {
            if (isUsed(missing)) {
                throw new StorageUnavailable(
                        "%s holds texts that are sealed under the key %s, which is not given; add it to TONGLI_KEYS_OLD, or put the right key back from a backup"
                                .formatted(engine.name(), missing));
            }
            write(() -> jdbc.sql("delete from text_key where id = ?")
                    .params(missing)
                    .update());
        }
        if (!used.contains(keys.current().id())) {
            write(() -> remember(keys.current().id()));
        }
        return new TextSeal(keys);
    }

    /** Whether any text is sealed under a key. */
    private boolean isUsed(String key) {
        return Arrays.stream(SealedColumn.values())
                .anyMatch(column ->
                        jdbc.sql("select count(*) from %s where %s like ?".formatted(column.table(), column.column()))
                                        .params(TextSeal.beginning(key) + "%")
                                        .query(Long.class)
                                        .single()
                                > 0);
    }

    /**
     * A text of a row, as it is kept.
     *
     * @param row the values of the table's primary key
     */
    public String seal(SealedColumn column, String text, Object... row) {
        return seal.seal(text, column.place(row));
    }

    /**
     * A text of a row, from what is kept.
     *
     * @throws tongli.server.seal.SealBroken if it was changed, comes from another row, or its key is not given
     */
    public String open(SealedColumn column, String kept, Object... row) {
        return seal.open(kept, column.place(row));
    }

    KeyRing keys() {
        return seal.keys();
    }

    /** Counts and times the connections, by HikariCP's own meters. Once. */
    public void meter(MeterRegistry registry) {
        source.setMetricRegistry(registry);
    }

    /** Of all texts that are kept. */
    public SealCounts seals() {
        return seal.counts();
    }

    /** For statements; those that write go through {@link #write}. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** For a library that makes its own statements; those within {@link #write} are part of its transaction. */
    public DataSource source() {
        return new TransactionAwareDataSourceProxy(source);
    }

    /**
     * Runs {@code work} in one transaction, that of the caller if there is one, and makes it last when it ended well.
     *
     * @throws StorageFull if there is no room
     */
    public void write(Runnable work) {
        change(Reserve.USUAL, () -> {
            work.run();
            return true;
        });
    }

    /** Does the same, and gives back what {@code work} found. */
    <T> T change(Supplier<T> work) {
        return change(Reserve.USUAL, work);
    }

    /**
     * Does what {@link #write} does, also where that finds no room any more, down to {@link Reserve#LAST}. What {@code work} writes by {@link #write} needs as
     * much room as ever.
     *
     * @throws StorageFull if there is no room for this either
     */
    void writeEvenIfNearlyFull(Runnable work) {
        change(Reserve.LAST, () -> {
            work.run();
            return true;
        });
    }

    /** Does the same, and gives back what {@code work} found. */
    <T> T changeEvenIfNearlyFull(Supplier<T> work) {
        return change(Reserve.LAST, work);
    }

    /** Writes what nobody misses; where it cannot be written, it is not, and whoever was about to do more goes on. Not within a transaction. */
    void note(Runnable work) {
        try {
            write(work);
        } catch (DataAccessException | TransactionException failed) {
            LOG.atDebug().addKeyValue("failure", failed.getClass().getName()).log("what nobody misses was not written");
        }
    }

    private <T> T change(Reserve least, Supplier<T> work) {
        engine.requireRoom(least);
        T found = Objects.requireNonNull(transactions.execute(status -> work.get()));
        makeLast();
        return found;
    }

    private void makeLast() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) { // else whoever began it does
            engine.afterCommit().ifPresent(sync -> jdbc.sql(sync).update());
        }
    }

    /** Whether anything may be written. @throws StorageFull if there is no room */
    public void requireRoom() {
        engine.requireRoom(Reserve.USUAL);
    }

    /** Runs reads that all see the database as it is at one moment, whatever is written meanwhile. */
    void readAtOnce(Runnable work) {
        findAtOnce(() -> {
            work.run();
            return true;
        });
    }

    /** Does the same, and gives back what {@code work} found. */
    <T> T findAtOnce(Supplier<T> work) {
        TransactionTemplate reads = new TransactionTemplate(new DataSourceTransactionManager(source));
        reads.setReadOnly(true);
        reads.setIsolationLevel(engine.atOnce());
        return Objects.requireNonNull(reads.execute(status -> work.get()));
    }

    /** Every table that holds what is kept, those that others refer to first. */
    List<Table> tables() {
        return Objects.requireNonNull(new JdbcTemplate(source).execute(Table::all));
    }

    /** The version of the tables. */
    String schema() {
        return jdbc.sql("select version from flyway_schema_history where success order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    long count(Table table) {
        return jdbc.sql("select count(*) from " + table.name())
                .query(Long.class)
                .single();
    }

    /** The rows of a table, as a backup writes them; to be closed, and read inside {@link #readAtOnce}. */
    Stream<List<@Nullable Object>> stream(Table table) {
        return jdbc
                .sql(table.select())
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, number) -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        values.add(table.columns().get(i).type().value(row, i + 1));
                    }
                    return values;
                })
                .stream();
    }

    void insert(Table table, List<@Nullable Object[]> rows) {
        new JdbcTemplate(source).batchUpdate(table.insert(), rows);
    }

    /** Until the end of a transaction nobody else writes these. */
    void lock(List<Table> tables) {
        engine.lock(tables.stream().map(Table::name).toList())
                .ifPresent(sql -> jdbc.sql(sql).update());
    }

    /** Columns that number rows by themselves go on after the rows that were brought in. */
    void countOn(Table table) {
        for (String column : table.counting()) {
            long next = jdbc.sql("select coalesce(max(%s), 0) + 1 from %s".formatted(column, table.name()))
                    .query(Long.class)
                    .single();
            jdbc.sql("alter table %s alter column %s restart with %d".formatted(table.name(), column, next))
                    .update();
        }
    }

    /** That texts may be sealed under a key. */
    void remember(String key) {
        jdbc.sql("insert into text_key (id, since) values (?, ?) on conflict do nothing")
                .params(key, Utc.of(Instant.now()))
                .update();
    }

    /**
     * Runs {@code work}, which keeps something of a person's, unless their account is shut or gone: what was under way when somebody was erased
     * must not come back. Persons without accounts may always keep things.
     *
     * @throws AccountRefused if the account is shut or gone
     */
    void writeOf(String person, Runnable work) {
        write(() -> {
            requireOpen(person);
            work.run();
        });
    }

    /** Does the same, and gives back what {@code work} found. @throws AccountRefused if the account is shut or gone */
    <T> T changeOf(String person, Supplier<T> work) {
        return change(() -> {
            requireOpen(person);
            return work.get();
        });
    }

    /** Empty in local mode, which has none. */
    static Optional<UUID> account(String person) {
        try {
            return Optional.of(UUID.fromString(person));
        } catch (IllegalArgumentException local) {
            return Optional.empty();
        }
    }

    /** Within a transaction, to whose end the account stays as it is. @throws AccountRefused if it is shut or gone */
    void requireOpen(String person) {
        account(person).ifPresent(this::requireOpen);
    }

    private void requireOpen(UUID account) {
        boolean open = jdbc.sql("select id from account where id = ? and not disabled for update")
                .param(account)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!open) {
            throw new AccountRefused(
                    AccountRefused.Reason.UNKNOWN_ACCOUNT,
                    "id",
                    "This account is shut or gone; nothing more is kept of it.");
        }
    }

    /** Within a transaction: once it is committed other nodes are told that a session has so many turns. */
    void announce(UUID session, int turns) {
        engine.announcement()
                .ifPresent(sql -> jdbc.sql(sql)
                        .param(PostgresNews.payload(session, turns))
                        .query(row -> {}));
    }

    /** Has what other nodes play told as news, until it is closed. */
    public AutoCloseable hear(TurnNews news) {
        return engine.hear(news);
    }

    @Override
    public void close() {
        source.close();
    }
}
