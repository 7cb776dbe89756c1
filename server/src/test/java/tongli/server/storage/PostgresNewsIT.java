package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PostgresNewsIT {

    private static final String MISSED = "missed";

    @TempDir
    Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private final TurnNews.Listener listener = new TurnNews.Listener() {
        @Override
        public void hasTurns(UUID session, int turns) {
            heard.add(session + " has " + turns);
        }

        @Override
        public void mayHaveMissed() {
            heard.add(MISSED);
        }
    };

    private String next() throws InterruptedException {
        return heard.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void whatIsCommittedIsHeardOnceAndWhatIsRolledBackNever() throws Exception {
        TurnNews news = new TurnNews();
        news.listen(listener);
        UUID session = UUID.randomUUID();
        try (Database database = Database.open(RealPostgres.place(folder));
                AutoCloseable hearing = database.hear(news)) {
            assertThat(hearing).isNotNull();
            assertThat(next()).isEqualTo(MISSED); // from now on it hears
            try {
                database.write(() -> {
                    database.announce(session, 1);
                    throw new IllegalStateException("rolled back");
                });
            } catch (IllegalStateException rolledBack) {
                assertThat(rolledBack).hasMessage("rolled back");
            }
            database.write(() -> database.announce(session, 2));
            assertThat(next()).isEqualTo(session + " has 2");
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void aConnectionThatIsLostIsMadeAnewAndWhatIsNotOursIsPassedOver() throws Exception {
        TurnNews news = new TurnNews();
        news.listen(listener);
        UUID session = UUID.randomUUID();
        try (Database database = Database.open(RealPostgres.place(folder));
                AutoCloseable hearing = database.hear(news)) {
            assertThat(hearing).isNotNull();
            assertThat(next()).isEqualTo(MISSED);
            database.jdbc()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and query like 'listen %'")
                    .query(row -> {});
            assertThat(next()).isEqualTo(MISSED);
            database.jdbc().sql("select pg_notify('tongli_turn', 'hello')").query(row -> {});
            database.write(() -> database.announce(session, 7));
            assertThat(next()).isEqualTo(session + " has 7");
        }
    }
}
