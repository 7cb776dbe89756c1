package tongli.server.retention;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.server.law.CurrentLaw;

/**
 * Runs {@link Retention} when the server starts and each day after, on a thread of its own. Several servers over one database do no
 * harm to each other. Close it to end.
 */
public final class DailySweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailySweep.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "retention");
        one.setDaemon(true);
        return one;
    });

    private final InstantSource clock;
    private volatile long lastEpochSecond;

    public DailySweep(Retention retention, CurrentLaw law, InstantSource clock) {
        this.clock = clock;
        thread.scheduleWithFixedDelay(() -> run(retention, law), 0, 1, TimeUnit.DAYS);
    }

    /** A day on which the database does not answer is made up for on the next. */
    private void run(Retention retention, CurrentLaw law) {
        try {
            retention.run(law.today());
            lastEpochSecond = clock.instant().getEpochSecond();
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .addKeyValue("failure", failed.getClass().getSimpleName())
                    .log("practice could not be swept; it is tried again tomorrow, or run ./tongli retention run");
        }
    }

    /** When it last did its work; 0 for not yet. */
    public long lastEpochSecond() {
        return lastEpochSecond;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
