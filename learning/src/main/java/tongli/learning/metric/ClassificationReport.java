package tongli.learning.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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

    /** The mean of F1 over the labels that occur. */
    public double macroF1() {
        return scores.stream()
                .filter(score -> score.support() > 0)
                .mapToDouble(LabelScores::f1)
                .average()
                .orElse(0);
    }

    /** F1 of all answers thrown together. */
    public double microF1() {
        return new LabelScores(
                        scores.stream().mapToInt(LabelScores::hits).sum(),
                        scores.stream().mapToInt(LabelScores::falseAlarms).sum(),
                        scores.stream().mapToInt(LabelScores::misses).sum())
                .f1();
    }

    /** The mean of F1, each label weighing by its support. */
    public double weightedF1() {
        double sum = 0;
        int support = 0;
        for (LabelScores score : scores) {
            sum += score.f1() * score.support();
            support += score.support();
        }
        return support == 0 ? 0 : sum / support;
    }

    /** Unweighted average recall over the labels that occur. */
    public double unweightedAverageRecall() {
        return scores.stream()
                .filter(score -> score.support() > 0)
                .mapToDouble(LabelScores::recall)
                .average()
                .orElse(0);
    }

    /**
     * The 95 % interval of the macro-F1 by the percentile bootstrap over texts (Efron, 1979).
     *
     * @return lower and upper bound
     */
    public static double[] macroF1Interval(
            List<String> labels, float[][] truth, boolean[][] asserted, int samples, long seed) {
        Random random = new Random(seed);
        double[] drawn = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            int[] rows = new int[truth.length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = random.nextInt(truth.length);
            }
            drawn[sample] = of(labels, truth, asserted, rows).macroF1();
        }
        return Interval.of(drawn);
    }

    /** The table that people know from scikit-learn. */
    public String toTable() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-20s %9s %9s %9s %9s%n", "", "precision", "recall", "f1", "support"));
        for (int i = 0; i < labels.size(); i++) {
            LabelScores score = scores.get(i);
            table.append(String.format(
                    Locale.ROOT,
                    "%-20s %9.3f %9.3f %9.3f %9d%n",
                    labels.get(i),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.support()));
        }
        table.append(String.format(Locale.ROOT, "%n%-20s %29.3f%n", "micro F1", microF1()));
        table.append(String.format(Locale.ROOT, "%-20s %29.3f%n", "macro F1", macroF1()));
        table.append(String.format(Locale.ROOT, "%-20s %29.3f%n", "weighted F1", weightedF1()));
        table.append(String.format(Locale.ROOT, "%-20s %29.3f%n", "average recall", unweightedAverageRecall()));
        return table.toString();
    }
}
