package tongli.server.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tongli.server.seal.KeyRing;
import tongli.server.seal.Secret;

/** A database on a PostgreSQL server, which other processes may use at the same time. */
record PostgresServer(PostgresAddress address, KeyRing given) implements Engine {

    private static final int LEAST_VERSION = 15;
    private static final int SECONDS_TO_ANSWER = 10;
    private static final int MILLIS_FOR_A_CONNECTION = 5_000;
    /** A server that neither answers nor hangs up would be waited for for ever; longer than any one statement takes. */
    private static final String SECONDS_FOR_AN_ANSWER = "120";

    /** A server may be set to acknowledge before it has written; a turn that was answered must be on its disk. */
    private static final String DURABLE = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    @Override
    public HikariConfig pool() {
        ask();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        address.password().map(Secret::value).ifPresent(config::setPassword);
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(MILLIS_FOR_A_CONNECTION);
        config.setConnectionInitSql(DURABLE);
        config.addDataSourceProperty("ApplicationName", "tongli");
        // an operator's own, in the address, go before these
        config.addDataSourceProperty("socketTimeout", SECONDS_FOR_AN_ANSWER);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // the details of an error hold the values of its row, and errors are logged
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    private void ask() {
        String patient =
                address.url() + (address.url().contains("?") ? "&" : "?") + "loginTimeout=" + SECONDS_TO_ANSWER;
        try (Connection connection = DriverManager.getConnection(
                patient, address.user(), address.password().map(Secret::value).orElse(""))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < LEAST_VERSION) {
                throw new StorageUnavailable(
                        "%s is version %d; Tongli needs %d or newer".formatted(name(), version, LEAST_VERSION));
            }
        } catch (SQLException refused) {
            throw new StorageUnavailable("%s %s".formatted(name(), why(refused)), refused);
        }
    }

    private String why(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return switch (state) {
            case "28P01", "28000", "08004" ->
                "refuses the user \"%s\"; set the right one in TONGLI_DATABASE_USER and TONGLI_DATABASE_PASSWORD_FILE (or database.user and database.password-file)"
                        .formatted(address.user());
            case "3D000" -> "has no such database; make it first: createdb --owner=%s NAME".formatted(address.user());
            case "08001", "08006" -> "does not answer; is it running, and is the address right?";
            case "53300" -> "has no connection left; raise its max_connections, or lower database.connections";
            default -> "cannot be used (SQL state %s); its log says why".formatted(state);
        };
    }

    @Override
    public KeyRing keys(boolean sealed) {
        return given;
    }

    @Override
    public Optional<String> afterCommit() {
        return Optional.empty();
    }

    /** Its own affair; it says so, and goes on when there is room. */
    @Override
    public void requireRoom(Reserve least) {
        // asked by nobody
    }

    @Override
    public int atOnce() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public Optional<String> lock(List<String> tables) {
        return Optional.of("lock table %s in exclusive mode".formatted(String.join(", ", tables)));
    }

    @Override
    public Optional<String> announcement() {
        return Optional.of("select pg_notify('%s', ?)".formatted(PostgresNews.CHANNEL));
    }

    @Override
    public AutoCloseable hear(TurnNews news) {
        return new PostgresNews(address, news);
    }

    @Override
    public String name() {
        return "the PostgreSQL database " + address.place();
    }
}
