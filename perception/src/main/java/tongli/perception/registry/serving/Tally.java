package tongli.perception.registry.serving;

import java.util.Arrays;
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
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLongArray nanos = new AtomicLongArray(KEPT);

    void answered(long took, boolean uncertain) {
        nanos.set((int) (answered.getAndIncrement() % KEPT), took);
        if (uncertain) {
            abstained.increment();
        }
    }

    void failed() {
        errors.increment();
    }

    Counts counts() {
        long all = answered.get();
        long[] last = new long[(int) Math.min(all, KEPT)];
        Arrays.setAll(last, nanos::get);
        Arrays.sort(last);
        return new Counts(
                all + errors.sum(), errors.sum(), abstained.sum(), percentile(last, 0.5), percentile(last, 0.95));
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
     * @param p50Millis of the last 512 that were answered; 0 before the first
     * @param p95Millis likewise
     */
    record Counts(long requests, long errors, long abstained, double p50Millis, double p95Millis) {}
}
