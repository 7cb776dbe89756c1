package tongli.benchmarks.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tongli.core.NearestRank;

/** What was answered during a stretch of a run, and how soon. Safe for many threads. */
final class Phase {

    /** No answer at all: a connection that broke, or no answer in time. */
    static final int NONE = 0;

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final String name;
    private final int done;
    private final List<Long> answered = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int skipped;
    private final List<Long> late = new ArrayList<>();

    private Phase(String name, int done) {
        this.name = name;
        this.done = done;
    }

    /** Of turns that are taken. */
    static Phase turns(String name) {
        return new Phase(name, CREATED);
    }

    /** Of the better wordings that are asked for after turns. */
    static Phase wordings(String name) {
        return new Phase(name, OK);
    }

    /**
     * A request that has ended.
     *
     * @param nanos from when it was due, not from when it was sent, so that a generator that lags hides nothing
     * @param lateNanos by how much it was sent later than it was due
     */
    synchronized void add(int status, long nanos, long lateNanos) {
        statuses.merge(status, 1, Integer::sum);
        late.add(lateNanos);
        if (status == done) {
            answered.add(nanos);
        }
    }

    /** A turn that was due while its session still waited for an answer; nobody says two things at once. */
    synchronized void skip() {
        skipped++;
    }

    synchronized int count(int status) {
        return statuses.getOrDefault(status, 0);
    }

    /** Neither answered nor told to come again. */
    synchronized int errors() {
        return statuses.entrySet().stream()
                .filter(one -> one.getKey() != done && one.getKey() != 503 && one.getKey() != 429)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** By nearest rank, in milliseconds; NaN if nothing was answered. */
    static double percentile(List<Long> nanos, double share) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(NearestRank.place(sorted.size(), share)) / 1e6;
    }

    static String head() {
        return "| phase | seconds | answered | a second | told to come again | errors | not sent, still waiting | p50 ms | p95 ms | p99 ms | longest ms | sent late, p99 ms |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|";
    }

    /** In a sentence; empty if nothing was asked for. */
    synchronized Optional<String> told() {
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s: %d answered, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms; %d told to come again, %d errors.",
                        name,
                        answered.size(),
                        percentile(answered, 0.5),
                        percentile(answered, 0.95),
                        percentile(answered, 0.99),
                        count(503) + count(429),
                        errors()));
    }

    synchronized String row(double seconds) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %d | %.1f | %d | %d | %d | %.0f | %.0f | %.0f | %.0f | %.0f |",
                name,
                seconds,
                answered.size(),
                answered.size() / seconds,
                count(503) + count(429),
                errors(),
                skipped,
                percentile(answered, 0.5),
                percentile(answered, 0.95),
                percentile(answered, 0.99),
                percentile(answered, 1),
                percentile(late, 0.99));
    }
}
