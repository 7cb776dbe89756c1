package tongli.server.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may ask: so many at once, and as many again in each minute (a token bucket). Each process counts for itself. Safe for
 * many threads.
 */
final class RateLimits {

    /** Beyond so many, who was away longest begins with a full bucket again. */
    private static final int MOST = 20_000;

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /** The computer's clock may be set, and whoever asked before would wait for as long as it was set back. */
    static final TimeMeter STEADY = TimeMeter.SYSTEM_NANOTIME;

    private final int aMinute;
    private final TimeMeter clock;
    private final Runnable refused;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    RateLimits(int aMinute, TimeMeter clock) {
        this(aMinute, clock, () -> {});
    }

    private RateLimits(int aMinute, TimeMeter clock, Runnable refused) {
        this.aMinute = aMinute;
        this.clock = clock;
        this.refused = refused;
    }

    /** Those whose refusals are counted: {@code tongli.limited}. @param what is limited, in a word */
    static RateLimits counted(int aMinute, String what, MeterRegistry meters) {
        Counter counter = Counter.builder("tongli.limited")
                .description("Requests and messages that came too often")
                .tag("what", what)
                .register(meters);
        return new RateLimits(aMinute, STEADY, counter::increment);
    }

    /**
     * What is left after one request.
     *
     * @param remaining requests at once
     * @param retrySeconds after which one more is answered, rounded up; 0 if this one is
     */
    record Left(boolean allowed, long remaining, long retrySeconds) {}

    int aMinute() {
        return aMinute;
    }

    /** @param who whose bucket */
    Left take(String who) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(who, one -> fresh());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refused.run();
        }
        return new Left(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                probe.isConsumed() ? 0 : (probe.getNanosToWaitForRefill() + NANOS - 1) / NANOS);
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(clock)
                .build();
    }
}
