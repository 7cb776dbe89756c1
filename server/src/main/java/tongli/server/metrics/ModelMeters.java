package tongli.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.Slot;
import tongli.perception.registry.serving.ServedWatch;

/**
 * Counts what models that a registry has serve do at this process: {@code tongli.models.read} by slot, part and outcome, {@code
 * tongli.models.shadow} by slot and outcome, {@code tongli.models.withdrawn} by slot. Slots are few: tasks that an operator promoted a model
 * for. Safe for many threads.
 */
public final class ModelMeters implements ServedWatch {
    private static final String SLOT = "slot";
    private static final String OUTCOME = "outcome";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofSeconds(3)
    };

    private final MeterRegistry registry;

    public ModelMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(Slot slot, ModelState part, long nanos, boolean uncertain) {
        read(slot, part, uncertain ? "uncertain" : "answered").record(Duration.ofNanos(nanos));
    }

    @Override
    public void failed(Slot slot, ModelState part) {
        read(slot, part, "failed").record(Duration.ZERO);
    }

    private Timer read(Slot slot, ModelState part, String outcome) {
        return Timer.builder("tongli.models.read")
                .description("Texts read by models of a registry, or by what ships in their place")
                .tag(SLOT, slot.name())
                .tag("part", part.code())
                .tag(OUTCOME, outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    @Override
    public void compared(Slot slot, Compared how) {
        Counter.builder("tongli.models.shadow")
                .description("Whether a shadow says the label that was answered")
                .tag(SLOT, slot.name())
                .tag(OUTCOME, how.code())
                .register(registry)
                .increment();
    }

    /** A canary broke its bounds. */
    public void withdrawn(Decision decision) {
        Counter.builder("tongli.models.withdrawn")
                .description("Canaries that broke their bounds")
                .tag(SLOT, decision.slot().name())
                .register(registry)
                .increment();
    }
}
