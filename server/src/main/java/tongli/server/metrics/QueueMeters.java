package tongli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What is done outside requests, as the database says, so the same at every node, whichever of them did it and whenever they started. Asked at
 * most once a minute, however often somebody looks; what could not be asked stays as it was.
 */
public final class QueueMeters {

    /**
     * What the database says.
     *
     * @param waiting how many jobs nobody has begun
     * @param oldest when the oldest that is not ended was handed in; empty if there is none
     * @param retained when what was kept for long enough was last deleted; empty for not yet
     */
    public record Queue(long waiting, Optional<Instant> oldest, Optional<Instant> retained) {}

    private final Occasional<Queue> queue;
    private final InstantSource clock;

    /** @param nanos a clock that only runs forward */
    public QueueMeters(Supplier<Queue> database, InstantSource clock, LongSupplier nanos) {
        this.queue = new Occasional<>(database, new Queue(0, Optional.empty(), Optional.empty()), nanos);
        this.clock = clock;
    }

    public void register(MeterRegistry registry) {
        queue.gauge("tongli.jobs.waiting", "Jobs that nobody has begun", Queue::waiting)
                .register(registry);
        queue.gauge(
                        "tongli.jobs.oldest",
                        "How long ago the oldest job that is not ended was handed in",
                        now -> Occasional.age(now.oldest(), clock))
                .baseUnit("seconds")
                .register(registry);
        queue.gauge(
                        "tongli.retention.last",
                        "When practice that was kept for long enough was last deleted, since 1970; 0 for not yet",
                        now -> now.retained().map(Instant::getEpochSecond).orElse(0L))
                .baseUnit("seconds")
                .register(registry);
    }
}
