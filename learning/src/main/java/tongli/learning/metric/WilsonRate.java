package tongli.learning.metric;

import tongli.core.Require;

/**
 * A share of independent cases with its 95 % score interval. Unlike a bootstrap's, which draws from nothing but equal values then, it has a
 * width where no case counts or every one does.
 *
 * <p>Source: Wilson, J. American Statistical Association 22 (1927); Brown, Cai and DasGupta, Statistical Science 16 (2001), who recommend it
 * for few cases.
 *
 * @param hits of {@code total} cases
 * @param low with {@code high}: the interval; 0 and 1 when there are no cases
 */
public record WilsonRate(int hits, int total, double low, double high) {
    private static final double Z = 1.959_963_984_540_054;

    /** The share in [0, 1]; 0 when there are no cases. */
    public double value() {
        return total == 0 ? 0 : (double) hits / total;
    }

    /** @param total at least 0 */
    public static WilsonRate of(int hits, int total) {
        Require.inRange("total", total, 0, Integer.MAX_VALUE);
        Require.inRange("hits", hits, 0, total);
        if (total == 0) {
            return new WilsonRate(0, 0, 0, 1);
        }
        double share = (double) hits / total;
        double widened = 1 + Z * Z / total;
        double middle = (share + Z * Z / (2.0 * total)) / widened;
        double half = Z / widened * Math.sqrt(share * (1 - share) / total + Z * Z / (4.0 * total * total));
        return new WilsonRate(hits, total, hits == 0 ? 0 : middle - half, hits == total ? 1 : middle + half);
    }
}
