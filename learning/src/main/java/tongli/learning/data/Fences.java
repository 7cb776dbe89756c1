package tongli.learning.data;

import java.util.Arrays;

/**
 * What lies far out: beyond three interquartile ranges from the quartiles (Tukey, Exploratory Data Analysis, 1977), or beyond
 * {@code slack} if that is more. Of few values none lies out.
 *
 * @param low with {@code high}: what lies outside is an outlier
 */
record Fences(double low, double high) {
    private static final int ENOUGH = 20;
    private static final double FAR = 3;

    static Fences of(double[] values, double slack) {
        if (values.length < ENOUGH) {
            return new Fences(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double lower = sorted[sorted.length / 4];
        double upper = sorted[Math.min(sorted.length - 1, 3 * sorted.length / 4)];
        double reach = Math.max(slack, FAR * (upper - lower));
        return new Fences(lower - reach, upper + reach);
    }

    boolean leaveOut(double value) {
        return value < low || value > high;
    }
}
