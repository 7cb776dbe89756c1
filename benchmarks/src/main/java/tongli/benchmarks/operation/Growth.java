package tongli.benchmarks.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** By how much PostgreSQL grows in a run. H2 holds old pages for a while, so that its file says nothing of that. */
final class Growth {

    private record Size(long bytes, long logBytes, long turns) {}

    private final Map<String, String> environment;
    private final Size before;

    private Growth(Map<String, String> environment, Size before) {
        this.environment = environment;
        this.before = before;
    }

    /** @return empty where the store is not PostgreSQL */
    static Optional<Growth> begin(Store store) throws SQLException {
        if (!store.environment().containsKey("TONGLI_DATABASE_URL")) {
            return Optional.empty();
        }
        return Optional.of(new Growth(store.environment(), size(store.environment())));
    }

    private static Size size(Map<String, String> environment) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:" + environment.get("TONGLI_DATABASE_URL"),
                        environment.get("TONGLI_DATABASE_USER"),
                        environment.get("TONGLI_DATABASE_PASSWORD"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_database_size(current_database()), pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0'),"
                                + " (select count(*) from practice_turn)")) {
            row.next();
            return new Size(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** In bytes a turn, sessions that were begun meanwhile included. */
    String told() throws SQLException {
        Size after = size(environment);
        long turns = Math.max(1, after.turns() - before.turns());
        return String.format(
                Locale.ROOT,
                "The database grew by %,d bytes a turn, and wrote %,d bytes of its log (WAL) a turn.",
                (after.bytes() - before.bytes()) / turns,
                (after.logBytes() - before.logBytes()) / turns);
    }
}
