package tongli.core;

/**
 * Percentiles by nearest rank: the least of some values that a share of them does not exceed, which is always one of them. Stateless.
 *
 * <p>Source: Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), definition 1.
 */
public final class NearestRank {
    /** So that 7 % of a hundred is the seventh, though 0.07 · 100 is a little more than 7 in binary numbers. */
    private static final double ROUNDING = 1e-9;

    private NearestRank() {}

    /**
     * Where it stands in rising order.
     *
     * @param count of the values, at least 1
     * @param share in [0, 1]; of 0 it is the least value of all
     * @return from 0 to {@code count} - 1
     */
    public static int place(int count, double share) {
        Require.inRange("count", count, 1, Integer.MAX_VALUE);
        Require.inRange("share", share, 0, 1);
        return Math.max(0, (int) Math.ceil(share * count - ROUNDING) - 1);
    }
}
