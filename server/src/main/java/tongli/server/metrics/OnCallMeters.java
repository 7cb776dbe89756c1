package tongli.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tongli.server.oncall.OnCallOutcome;
import tongli.server.oncall.Outbox.Counts;

/**
 * What becomes of events for a person on call: counted by this process ({@code tongli.oncall}), and as the database says, so the same at every node.
 */
public final class OnCallMeters implements Consumer<OnCallOutcome> {

    private final Map<OnCallOutcome, Counter> counters = new EnumMap<>(OnCallOutcome.class);

    public OnCallMeters(Supplier<Counts> database, MeterRegistry registry, InstantSource clock) {
        Occasional<Counts> counts = new Occasional<>(
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
        counts.gauge("tongli.oncall.pending", "Events that a person on call has not been told yet", Counts::pending)
                .register(registry);
        counts.gauge(
                        "tongli.oncall.oldest",
                        "How long ago the event was that has waited longest to be told",
                        now -> Occasional.age(now.oldestPending(), clock))
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void accept(OnCallOutcome outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
