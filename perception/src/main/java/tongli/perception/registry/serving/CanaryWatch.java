package tongli.perception.registry.serving;

import java.util.Locale;
import java.util.Optional;
import tongli.perception.registry.CanaryBounds;

/** Whether a canary keeps within its bounds. Stateless. */
final class CanaryWatch {
    private CanaryWatch() {}

    /**
     * A canary goes once it answered enough requests and failed at too large a share of them, or takes too long; and before that, once it
     * failed so often that even without another failure it would.
     *
     * @return why it goes; empty if it may stay
     */
    static Optional<String> broken(Tally.Counts counts, CanaryBounds bounds) {
        double judged = Math.max(bounds.requests(), counts.requests());
        if (counts.errors() > bounds.errorRate() * judged) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%d of %d requests failed, more than %.4f of %.0f",
                    counts.errors(),
                    counts.requests(),
                    bounds.errorRate(),
                    judged));
        }
        return counts.requests() >= bounds.requests() && counts.p95Millis() > bounds.p95Millis()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the 95th percentile of its time to answer is %.1f ms, more than %.1f ms, after %d requests",
                        counts.p95Millis(),
                        bounds.p95Millis(),
                        counts.requests()))
                : Optional.empty();
    }
}
