package tongli.perception.registry;

import tongli.core.Require;

/**
 * When a canary is withdrawn without anybody asking.
 *
 * @param requests how many it answers before it is judged, 1 to 1,000,000
 * @param errorRate the share of failures above which it goes, in [0, 1]
 * @param p95Millis the 95th percentile of its time to answer above which it goes, over the last requests; above 0
 */
public record CanaryBounds(int requests, double errorRate, double p95Millis) {
    /** Where the gates say nothing else. */
    public static final CanaryBounds USUAL = new CanaryBounds(100, 0.02, 1_000);

    public CanaryBounds {
        Require.inRange("requests", requests, 1, 1_000_000);
        Require.inRange("error_rate", errorRate, 0, 1);
        Require.inRange("p95_ms", p95Millis, Double.MIN_VALUE, 600_000);
    }
}
