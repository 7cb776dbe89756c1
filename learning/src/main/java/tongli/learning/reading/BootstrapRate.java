package tongli.learning.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A share of cases with its 95 % percentile bootstrap interval. Cases that answer the same line are drawn together, for
 * they are not independent.
 *
 * @param hits of {@code total} cases
 * @param low with {@code high}: the interval; 0 and 1 when there are no cases
 */
public record BootstrapRate(int hits, int total, double low, double high) {

    private static final int DRAWS = 2_000;

    /** The share in [0, 1]; 0 when there are no cases. */
    public double value() {
        return total == 0 ? 0 : (double) hits / total;
    }

    /**
     * @param clusters what each case answers
     * @param hit whether each case counts; as long as {@code clusters}
     */
    public static BootstrapRate of(List<String> clusters, List<Boolean> hit, long seed) {
        Map<String, int[]> counts = new LinkedHashMap<>(); // hits, cases
        for (int i = 0; i < hit.size(); i++) {
            int[] count = counts.computeIfAbsent(clusters.get(i), any -> new int[2]);
            count[0] += hit.get(i) ? 1 : 0;
            count[1]++;
        }
        int hits = counts.values().stream().mapToInt(count -> count[0]).sum();
        if (hit.isEmpty()) {
            return new BootstrapRate(0, 0, 0, 1);
        }
        List<int[]> pool = new ArrayList<>(counts.values());
        Random random = new Random(seed);
        double[] shares = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double drawnHits = 0;
            double drawn = 0;
            for (int i = 0; i < pool.size(); i++) {
                int[] count = pool.get(random.nextInt(pool.size()));
                drawnHits += count[0];
                drawn += count[1];
            }
            shares[draw] = drawnHits / drawn;
        }
        java.util.Arrays.sort(shares);
        return new BootstrapRate(hits, hit.size(), shares[(int) (0.025 * DRAWS)], shares[(int) (0.975 * DRAWS) - 1]);
    }
}
