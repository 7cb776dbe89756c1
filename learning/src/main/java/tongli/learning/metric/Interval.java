package tongli.learning.metric;

import java.util.Arrays;

/** The 95 % interval of a figure, from its values on sets drawn anew. Stateless. */
public final class Interval {
    private Interval() {}

    /**
     * By percentiles (Efron, 1979).
     *
     * @param drawn at least one value; sorted by this
     * @return lower and upper bound
     */
    public static double[] of(double[] drawn) {
        Arrays.sort(drawn);
        return new double[] {
            drawn[(int) (0.025 * drawn.length)], drawn[(int) Math.min(drawn.length - 1, 0.975 * drawn.length)]
        };
    }
}
