package tongli.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import tongli.core.NearestRank;

/** Durations of one thing, done again and again. */
final class Times {
    private final List<Long> nanos = new ArrayList<>();

    void add(long one) {
        nanos.add(one);
    }

    int count() {
        return nanos.size();
    }

    /**
     * The duration that a share of them does not exceed, by nearest rank.
     *
     * @param share in (0, 1]
     * @throws IllegalStateException if there are none
     */
    long percentile(double share) {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(NearestRank.place(sorted.size(), share));
    }

    /** Median and 95th percentile in milliseconds, as two cells of a table. */
    String cells() {
        return String.format(Locale.ROOT, "%.1f | %.1f", percentile(0.5) / 1e6, percentile(0.95) / 1e6);
    }
}
