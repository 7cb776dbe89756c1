package tongli.server.metrics;

import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What is asked of the database at most once a minute, however often somebody looks; what could not be asked stays as it was. Safe for many threads.
 *
 * @param <T> what it says
 */
final class Occasional<T> {

    private static final Duration EACH = Duration.ofMinutes(1);

    private record Asked<T>(T said, long atNanos) {}

    private final Supplier<T> database;
    private final LongSupplier nanos;
    private volatile Asked<T> asked;

    /**
     * @param before what is told until it was asked
     * @param nanos a clock that only runs forward
     */
    Occasional(Supplier<T> database, T before, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.asked = new Asked<>(before, nanos.getAsLong() - EACH.toNanos());
    }

    /** A gauge of a part of what it says, which keeps this from being forgotten. */
    Gauge.Builder<Occasional<T>> gauge(String name, String description, ToDoubleFunction<T> value) {
        return Gauge.builder(name, this, occasional -> value.applyAsDouble(occasional.get()))
                .strongReference(true)
                .description(description);
    }

    /** For how many seconds something has waited; 0 for nothing. */
    static double age(Optional<Instant> since, InstantSource clock) {
        return since.map(then -> Duration.between(then, clock.instant()).toSeconds())
                .orElse(0L);
    }

    T get() {
        Asked<T> last = asked;
        long now = nanos.getAsLong();
        if (now - last.atNanos() < EACH.toNanos()) {
            return last.said();
        }
        asked = new Asked<>(last.said(), now); // for who looks meanwhile
        try {
            T fresh = database.get();
            asked = new Asked<>(fresh, now);
            return fresh;
        } catch (RuntimeException away) {
            return last.said(); // that the database is away has metrics and a health of its own
        }
    }
}
