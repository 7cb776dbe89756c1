package tongli.coaching.skill.check;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs. Stateless.
 *
 * <p>Source: Spearman, American Journal of Psychology 15, 1904.
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * @param x shape (n) @param y shape (n), n at least 2
     * @return in [-1, 1]; 0 if all of one are equal, for then nothing is ranked
     */
    public static double spearman(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException(
                    "%d and %d values; a correlation needs pairs, and two at least".formatted(x.length, y.length));
        }
        double[] a = ranks(x);
        double[] b = ranks(y);
        double middle = (x.length + 1) / 2.0;
        double both = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - middle) * (b[i] - middle);
            ofA += (a[i] - middle) * (a[i] - middle);
            ofB += (b[i] - middle) * (b[i] - middle);
        }
        return ofA * ofB == 0 ? 0 : both / Math.sqrt(ofA * ofB);
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = 1 + (from + to) / 2.0;
            }
            from = to + 1;
        }
        return ranks;
    }
}
