package tongli.server.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What is asked of the database at most once a minute, however often somebody looks; what could not be asked stays as it was. Safe for many threads.
 *
 * @param <T> what it says
 */
final class Occasional<T> {

    private static final Duration EACH = Duration.ofMinutes(1);

    private record Asked<T>(T said, Instant at) {}

    private final Supplier<T> database;
    private final InstantSource clock;
    private volatile Asked<T> asked;

    /** @param before what is told until it was asked */
    Occasional(Supplier<T> database, T before, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.asked = new Asked<>(before, Instant.MIN);
    }

    T get() {
        Asked<T> last = asked;
        Instant now = clock.instant();
        if (now.isBefore(last.at().plus(EACH))) {
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
