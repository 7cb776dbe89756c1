package tongli.learning.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tongli.core.Require;

/**
 * Whether one model's macro-F1 is better than another's on the same texts, or by the luck of the texts drawn.
 *
 * <p>Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993; Berg-Kirkpatrick et al., EMNLP 2012.
 *
 * @param difference second minus first, on all texts
 * @param low lower bound of its 95 % interval (percentiles)
 * @param high upper bound
 * @param p two-sided: twice the share of drawn sets on which the sign is the other one, the set itself counted in, at most 1
 */
public record PairedBootstrap(double difference, double low, double high, double p) {

    /**
     * @param truth shape (texts, labels): 1, 0, or NaN where it is not known
     * @param first what the first model says, same shape
     * @param second what the second says
     * @param samples how many sets are drawn, at least 100
     */
    public static PairedBootstrap ofMacroF1(
            List<String> labels, float[][] truth, boolean[][] first, boolean[][] second, int samples, long seed) {
        Require.inRange("samples", samples, 100, 1_000_000);
        int[] all = new int[truth.length];
        Arrays.setAll(all, i -> i);
        double difference = difference(labels, truth, first, second, all);
        Random random = new Random(seed);
        double[] drawn = new double[samples];
        int above = 0;
        int below = 0;
        for (int sample = 0; sample < samples; sample++) {
            int[] rows = new int[truth.length];
            Arrays.setAll(rows, i -> random.nextInt(truth.length));
            drawn[sample] = difference(labels, truth, first, second, rows);
            above += drawn[sample] >= 0 ? 1 : 0;
            below += drawn[sample] <= 0 ? 1 : 0;
        }
        double[] interval = Interval.of(drawn);
        return new PairedBootstrap(
                difference, interval[0], interval[1], Math.min(1, 2.0 * (Math.min(above, below) + 1) / (samples + 1)));
    }

    private static double difference(
            List<String> labels, float[][] truth, boolean[][] first, boolean[][] second, int[] rows) {
        return ClassificationReport.of(labels, truth, second, rows).macroF1()
                - ClassificationReport.of(labels, truth, first, rows).macroF1();
    }
}
