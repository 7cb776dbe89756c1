package tongli.server.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.server.seal.Secret;

/**
 * Hears from PostgreSQL what other nodes played, on a connection and a thread of its own. A connection that is lost is made anew, and then everything may
 * have been missed. Close it to end.
 */
final class PostgresNews implements AutoCloseable {

    static final String CHANNEL = "tongli_turn";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresNews.class);
    private static final int MILLIS_TO_NEXT_CHECK = 10_000;
    private static final int SECONDS_TO_ANSWER = 5;
    private static final long MILLIS_BEFORE_NEXT_TRY = 1_000;

    private final PostgresAddress address;
    private final TurnNews news;
    private final Thread thread = new Thread(this::listen, "turn-news");
    private volatile boolean ended;
    private volatile @Nullable Connection connection;

    PostgresNews(PostgresAddress address, TurnNews news) {
        this.address = address;
        this.news = news;
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        boolean told = false;
        while (!ended) {
            try (Connection here = DriverManager.getConnection(
                    address.url(),
                    address.user(),
                    address.password().map(Secret::value).orElse(""))) {
                connection = here;
                try (Statement statement = here.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                if (told) {
                    LOG.atInfo().log("what other servers play is heard again");
                    told = false;
                }
                news.missed();
                hear(here);
            } catch (SQLException lost) {
                if (!ended && !told) {
                    told = true;
                    LOG.atWarn()
                            .addKeyValue("state", lost.getSQLState())
                            .log("what other servers play is not heard; it is tried again until it is");
                }
                rest();
            }
        }
    }

    private void hear(Connection here) throws SQLException {
        PGConnection postgres = here.unwrap(PGConnection.class);
        while (!ended) {
            PGNotification[] heard = postgres.getNotifications(MILLIS_TO_NEXT_CHECK);
            if (heard == null || heard.length == 0) {
                if (!here.isValid(SECONDS_TO_ANSWER)) {
                    throw new SQLException("the connection is gone", "08006");
                }
            } else {
                for (PGNotification one : heard) {
                    tell(one.getParameter());
                }
            }
        }
    }

    private void tell(String payload) {
        int space = payload.indexOf(' ');
        try {
            news.tell(
                    UUID.fromString(payload.substring(0, Math.max(0, space))),
                    Integer.parseInt(payload.substring(space + 1)));
        } catch (IllegalArgumentException notOurs) {
            LOG.atDebug().log("a notice that is none of ours");
        }
    }

    /** What {@link #tell} takes apart. */
    static String payload(UUID session, int turns) {
        return session + " " + turns;
    }

    private void rest() {
        try {
            Thread.sleep(MILLIS_BEFORE_NEXT_TRY);
        } catch (InterruptedException ending) {
            ended = true;
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run); // a read does not end by interruption
            } catch (SQLException gone) {
                LOG.atDebug().log("the connection for news was gone already");
            }
        }
    }
}
