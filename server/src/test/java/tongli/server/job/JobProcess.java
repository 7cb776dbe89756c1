package tongli.server.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tongli.server.config.ServerConfig;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcJobStore;

/** A node of its own, to be killed: begins every job, says so, and finishes none. Its database is what the environment says. */
public final class JobProcess {

    static final Lease SHORT = new Lease(Duration.ofMillis(100), Duration.ofSeconds(1));

    private JobProcess() {}

    public static void main(String[] args) throws Exception {
        Database database =
                Database.open(ServerConfig.of(Optional.empty(), System.getenv()).storage(Path.of(args[0])));
        CountDownLatch never = new CountDownLatch(1);
        Jobs jobs = node(database, (job, progress) -> {
            progress.at(1, 2);
            System.out.println("begun " + job.id());
            try {
                never.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            return new MadeFile("never", "text/plain", new byte[0]);
        });
        jobs.start();
        System.out.println("ready");
        never.await();
    }

    static Jobs node(Database database, JobWork work) {
        return node(database, work, InstantSource.system());
    }

    static Jobs node(Database database, JobWork work, InstantSource clock) {
        return new Jobs(database.source(), new JdbcJobStore(database), work, ClockWatch.over(clock), SHORT, List.of());
    }

    static MadeFile text(String words) {
        return new MadeFile("made.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }
}
