package tongli.learning.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import tongli.core.Require;

/**
 * Precision, recall, F1 and support of each label, with the three usual means; a text may carry several labels.
 *
 * @param labels in order
 * @param scores one a label
 */
public record ClassificationReport(List<String> labels, List<LabelScores> scores) {
    public ClassificationReport {
        labels = List.copyOf(labels);
        scores = List.copyOf(scores);
        Require.inRange("scores", scores.size(), labels.size(), labels.size());
    }

    /**
     * @param truth shape (texts, labels): 1 said, 0 not said, NaN unknown and not counted
     * @param asserted same shape
     */
    public static ClassificationReport of(List<String> labels, float[][] truth, boolean[][] asserted) {
        int[] every = new int[truth.length];
        for (int i = 0; i < every.length; i++) {
            every[i] = i;
        }
        return of(labels, truth, asserted, every);
    }

    /** The texts of some rows, each as often as it is named. */
    static ClassificationReport of(List<String> labels, float[][] truth, boolean[][] asserted, int[] rows) {
        List<LabelScores> scores = new ArrayList<>();
        for (int label = 0; label < labels.size(); label++) {
            int hits = 0;
            int falseAlarms = 0;
            int misses = 0;
            for (int row : rows) {
                float said = truth[row][label];
                if (!Float.isNaN(said)) {
                    hits += said > 0.5f && asserted[row][label] ? 1 : 0;
                    falseAlarms += said <= 0.5f && asserted[row][label] ? 1 : 0;
                    misses += said > 0.5f && !asserted[row][label] ? 1 : 0;
                }
            }
            scores.add(new LabelScores(hits, falseAlarms, misses));
        }
        return new ClassificationReport(labels, scores);
    }

    /**
     * One of the usual means.
     *
     * @param f1 the mean of the labels' F1 (not the F1 of the two means before it); for micro that of all answers
     */
    public record Mean(double precision, double recall, double f1) {}

    /** All answers thrown together. */
    public LabelScores all() {
        return new LabelScores(
                scores.stream().mapToInt(LabelScores::hits).sum(),
                scores.stream().mapToInt(LabelScores::falseAlarms).sum(),
                scores.stream().mapToInt(LabelScores::misses).sum());
    }

    /** Of {@link #all}. */
    public Mean micro() {
        LabelScores all = all();
        return new Mean(all.precision(), all.recall(), all.f1());
    }

    /** Each label that occurs weighing the same. */
    public Mean macro() {
        return mean(score -> score.support() > 0 ? 1 : 0);
    }

    /** Each label weighing by its support. */
    public Mean weighted() {
        return mean(LabelScores::support);
    }

    private Mean mean(ToDoubleFunction<LabelScores> weight) {
        double all = 0;
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        for (LabelScores score : scores) {
            double own = weight.applyAsDouble(score);
            all += own;
            precision += own * score.precision();
            recall += own * score.recall();
            f1 += own * score.f1();
        }
        return all == 0 ? new Mean(0, 0, 0) : new Mean(precision / all, recall / all, f1 / all);
    }

    /** Of {@link #macro}. */
    public double macroF1() {
        return macro().f1();
    }

    /** Of {@link #micro}. */
    public double microF1() {
        return micro().f1();
    }

    /** Of {@link #weighted}. */
    public double weightedF1() {
        return weighted().f1();
    }

    /** Unweighted average recall over the labels that occur (UAR). */
    public double unweightedAverageRecall() {
        return macro().recall();
    }

    /** How often any label was said. */
    public int support() {
        return scores.stream().mapToInt(LabelScores::support).sum();
    }

    /**
     * The 95 % interval of the macro-F1 by the percentile bootstrap over texts (Efron, 1979).
     *
     * @return lower and upper bound
     */
    public static double[] macroF1Interval(
            List<String> labels, float[][] truth, boolean[][] asserted, int samples, long seed) {
        return interval(labels, truth, asserted, samples, seed, ClassificationReport::macroF1);
    }

    /** As {@link #macroF1Interval}, of the micro-F1. */
    public static double[] microF1Interval(
            List<String> labels, float[][] truth, boolean[][] asserted, int samples, long seed) {
        return interval(labels, truth, asserted, samples, seed, ClassificationReport::microF1);
    }

    private static double[] interval(
            List<String> labels,
            float[][] truth,
            boolean[][] asserted,
            int samples,
            long seed,
            ToDoubleFunction<ClassificationReport> figure) {
        Random random = new Random(seed);
        double[] drawn = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            int[] rows = new int[truth.length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = random.nextInt(truth.length);
            }
            drawn[sample] = figure.applyAsDouble(of(labels, truth, asserted, rows));
        }
        return Interval.of(drawn);
    }

    /** The table that people know from scikit-learn. */
    public String toTable() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-20s %9s %9s %9s %9s%n", "", "precision", "recall", "f1", "support"));
        for (int i = 0; i < labels.size(); i++) {
            LabelScores score = scores.get(i);
            table.append(line(labels.get(i), score.precision(), score.recall(), score.f1(), score.support()));
        }
        table.append(System.lineSeparator());
        table.append(line("micro", micro()));
        table.append(line("macro", macro()));
        table.append(line("weighted", weighted()));
        return table.toString();
    }

    private String line(String name, Mean mean) {
        return line(name, mean.precision(), mean.recall(), mean.f1(), support());
    }

    private static String line(String name, double precision, double recall, double f1, int support) {
        return String.format(Locale.ROOT, "%-20s %9.3f %9.3f %9.3f %9d%n", name, precision, recall, f1, support);
    }
}
