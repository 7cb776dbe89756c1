package tongli.server.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import tongli.server.seal.SealCounts;

/** Registers what is asked of the server's parts whenever somebody looks. */
public final class ServerMeters {

    private static final String SEALS = "tongli.seals";

    private ServerMeters() {}

    /** How many texts were sealed and opened since the start, and how many would not open. */
    public static void seals(MeterRegistry registry, SealCounts counts) {
        seals(registry, "sealed", counts, SealCounts::sealed);
        seals(registry, "opened", counts, SealCounts::opened);
        seals(registry, "broken", counts, SealCounts::broken);
    }

    private interface Count {
        long of(SealCounts counts);
    }

    private static void seals(MeterRegistry registry, String outcome, SealCounts counts, Count count) {
        FunctionCounter.builder(SEALS, counts, count::of)
                .description("Texts that were sealed, opened, or would not open")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Whether practice is loaded, 0 or 1. */
    public static void ready(MeterRegistry registry, BooleanSupplier ready) {
        Gauge.builder("tongli.practice.ready", () -> ready.getAsBoolean() ? 1 : 0)
                .description("Whether practice is loaded")
                .register(registry);
    }

    /** How often the computer's clock was set. */
    public static void clock(MeterRegistry registry, IntSupplier times) {
        FunctionCounter.builder("tongli.clock.set", times, IntSupplier::getAsInt)
                .description("How often the computer's clock was set while this process ran")
                .register(registry);
    }

    /** How many models of the registry should be loaded and are not. */
    public static void modelsNotLoaded(MeterRegistry registry, IntSupplier models) {
        Gauge.builder("tongli.models.troubles", models::getAsInt)
                .description("Models that the registry has serve, try or listen, and that could not be loaded here")
                .register(registry);
    }

    /** How many sockets are open. */
    public static void sockets(MeterRegistry registry, IntSupplier open) {
        Gauge.builder("tongli.sockets", open::getAsInt)
                .description("Open WebSocket connections")
                .register(registry);
    }
}
