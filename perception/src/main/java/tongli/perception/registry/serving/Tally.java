package tongli.perception.registry.serving;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import tongli.core.NearestRank;

/** How a model does, in numbers. Safe for many threads. */
final class Tally {
    /** Enough for a 95th percentile, and soon forgotten. */
    private static final int KEPT = 512;

    private static final double NANOS = 1e6;

    private final LongAdder errors = new LongAdder();
    private final LongAdder abstained = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final AtomicLong timed = new AtomicLong();
    private final AtomicLongArray nanos = new AtomicLongArray(KEPT);

    /** @param took empty for what is not to be compared with others */
    void answered(OptionalLong took, boolean uncertain) {
        answered.increment();
        took.ifPresent(time -> nanos.set((int) (timed.getAndIncrement() % KEPT), time));
        if (uncertain) {
            abstained.increment();
        }
    }

    void failed() {
        errors.increment();
    }

    Counts counts() {
        long failed = errors.sum();
        long[] last = new long[(int) Math.min(timed.get(), KEPT)];
        Arrays.setAll(last, nanos::get);
        Arrays.sort(last);
        return new Counts(
                answered.sum() + failed, failed, abstained.sum(), percentile(last, 0.5), percentile(last, 0.95));
    }

    /** In milliseconds; 0 where there is none. */
    static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[NearestRank.place(sorted.length, share)] / NANOS;
    }

    /**
     * How it did so far.
     *
     * @param requests answered and failed
     * @param abstained of those answered
     * @param p50Millis of the last 512 that were answered and asked for no evidence; 0 before the first
     * @param p95Millis likewise
     */
    record Counts(long requests, long errors, long abstained, double p50Millis, double p95Millis) {}
}
