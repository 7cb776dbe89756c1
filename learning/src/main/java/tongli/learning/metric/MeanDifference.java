package tongli.learning.metric;

import java.util.Arrays;
import java.util.Random;
import tongli.core.Require;

/**
 * The mean of paired differences with its 95 % interval, by percentiles of the bootstrap over pairs (Efron, 1979).
 *
 * @param low with {@code high}: the interval
 */
public record MeanDifference(double mean, double low, double high) {
    private static final int DRAWS = 2_000;

    /**
     * @param ones shape (n), at least one
     * @param others shape (n), each beside its partner
     */
    public static MeanDifference of(double[] ones, double[] others, long seed) {
        Require.inRange("n", ones.length, 1, Integer.MAX_VALUE);
        if (ones.length != others.length) {
            throw new IllegalArgumentException("%d and %d figures make no pairs".formatted(ones.length, others.length));
        }
        double[] differences = new double[ones.length];
        Arrays.setAll(differences, i -> ones[i] - others[i]);
        Random random = new Random(seed);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += differences[random.nextInt(differences.length)];
            }
            drawn[draw] = sum / differences.length;
        }
        double[] interval = Interval.of(drawn);
        return new MeanDifference(Arrays.stream(differences).average().orElseThrow(), interval[0], interval[1]);
    }
}
