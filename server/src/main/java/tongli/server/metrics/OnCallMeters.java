package tongli.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import tongli.server.oncall.OnCallOutcome;
import tongli.server.oncall.Outbox.Counts;

/**
 * What becomes of events for a person on call: counted by this process ({@code tongli.oncall}), and as the database says, so the same at every node.
 */
public final class OnCallMeters implements Consumer<OnCallOutcome> {

    private final Map<OnCallOutcome, Counter> counters = new EnumMap<>(OnCallOutcome.class);
    private final Occasional<Counts> counts;
    private final InstantSource clock;

    public OnCallMeters(Supplier<Counts> database, MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.counts = new Occasional<>(
                database,
                new Counts(0, Optional.empty(), 0, Optional.empty(), 0, Optional.empty(), 0),
                System::nanoTime);
        for (OnCallOutcome outcome : OnCallOutcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("tongli.oncall")
                            .description("What became of events for a person on call at this process")
                            .tag("outcome", outcome.code())
                            .register(registry));
        }
        gauge("tongli.oncall.pending", "Events that a person on call has not been told yet", Counts::pending)
                .register(registry);
        gauge("tongli.oncall.oldest", "How long ago the event was that has waited longest to be told", this::age)
                .baseUnit("seconds")
                .register(registry);
    }

    private Gauge.Builder<OnCallMeters> gauge(String name, String description, ToDoubleFunction<Counts> value) {
        return Gauge.builder(name, this, meters -> value.applyAsDouble(meters.counts.get()))
                .strongReference(true)
                .description(description);
    }

    private double age(Counts now) {
        return now.oldestPending()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }

    @Override
    public void accept(OnCallOutcome outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
