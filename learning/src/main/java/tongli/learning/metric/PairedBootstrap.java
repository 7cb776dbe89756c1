package tongli.learning.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import tongli.core.Require;

/**
 * Whether a figure of one model is better than another's on the same texts, or by the luck of the texts drawn.
 *
 * <p>Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993; Berg-Kirkpatrick et al., EMNLP 2012.
 *
 * @param first the first model's figure on all texts
 * @param second the second's
 * @param low lower bound of the 95 % interval of the difference (percentiles)
 * @param high upper bound
 * @param p two-sided: twice the share of drawn sets on which the sign is the other one, the set itself counted in, at most 1
 */
public record PairedBootstrap(double first, double second, double low, double high, double p) {

    /** Second minus first, on all texts. */
    public double difference() {
        return second - first;
    }

    /**
     * @param texts how many there are, at least one
     * @param first the first model's figure on some texts, each named by its place as often as it was drawn
     * @param second the second's
     * @param samples how many sets are drawn, at least 100
     */
    static PairedBootstrap of(
            int texts, ToDoubleFunction<int[]> first, ToDoubleFunction<int[]> second, int samples, long seed) {
        Require.inRange("texts", texts, 1, Integer.MAX_VALUE);
        Require.inRange("samples", samples, 100, 1_000_000);
        int[] all = new int[texts];
        Arrays.setAll(all, i -> i);
        Random random = new Random(seed);
        double[] drawn = new double[samples];
        int above = 0;
        int below = 0;
        for (int sample = 0; sample < samples; sample++) {
            int[] rows = new int[texts];
            Arrays.setAll(rows, i -> random.nextInt(texts));
            drawn[sample] = second.applyAsDouble(rows) - first.applyAsDouble(rows);
            above += drawn[sample] >= 0 ? 1 : 0;
            below += drawn[sample] <= 0 ? 1 : 0;
        }
        double[] interval = Interval.of(drawn);
        return new PairedBootstrap(
                first.applyAsDouble(all),
                second.applyAsDouble(all),
                interval[0],
                interval[1],
                Math.min(1, 2.0 * (Math.min(above, below) + 1) / (samples + 1)));
    }

    /**
     * @param truth shape (texts, labels): 1, 0, or NaN where it is not known
     * @param first what the first model says, same shape
     * @param second what the second says
     * @param samples as {@link #of}
     */
    public static PairedBootstrap ofMacroF1(
            List<String> labels, float[][] truth, boolean[][] first, boolean[][] second, int samples, long seed) {
        return of(
                truth.length,
                rows -> ClassificationReport.of(labels, truth, first, rows).macroF1(),
                rows -> ClassificationReport.of(labels, truth, second, rows).macroF1(),
                samples,
                seed);
    }

    /**
     * @param first one a text, all labels of it thrown together
     * @param second as many, of the same texts
     * @param samples as {@link #of}
     */
    public static PairedBootstrap ofMicroF1(List<LabelScores> first, List<LabelScores> second, int samples, long seed) {
        Require.inRange("texts", second.size(), first.size(), first.size());
        return of(first.size(), rows -> microF1(first, rows), rows -> microF1(second, rows), samples, seed);
    }

    private static double microF1(List<LabelScores> texts, int[] rows) {
        int hits = 0;
        int falseAlarms = 0;
        int misses = 0;
        for (int row : rows) {
            LabelScores text = texts.get(row);
            hits += text.hits();
            falseAlarms += text.falseAlarms();
            misses += text.misses();
        }
        return new LabelScores(hits, falseAlarms, misses).f1();
    }

    /**
     * Of the share of texts that were told rightly.
     *
     * @param first whether the first model did, one a text
     * @param second as many
     * @param samples as {@link #of}
     */
    public static PairedBootstrap ofShare(boolean[] first, boolean[] second, int samples, long seed) {
        Require.inRange("texts", second.length, first.length, first.length);
        return of(first.length, rows -> share(first, rows), rows -> share(second, rows), samples, seed);
    }

    private static double share(boolean[] right, int[] rows) {
        int hits = 0;
        for (int row : rows) {
            hits += right[row] ? 1 : 0;
        }
        return hits / (double) rows.length;
    }
}
