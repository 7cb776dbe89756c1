package tongli.learning.metric;

import java.util.ArrayList;
import java.util.List;
import tongli.learning.corpus.Example;

/**
 * Per-label thresholds over standalone probabilities, chosen for macro-F1 on a tuning part.
 *
 * <p>Figures on the same part must use {@link #crossFittedMacroF1}: thresholds chosen on one half judge the other.
 */
public final class Thresholds {
    private static final int STEPS = 90;

    private Thresholds() {}

    /** As {@link #choose(List, List, List, int)} on one set. */
    public static List<Double> choose(List<Example> examples, double[][] probabilities, int labels) {
        return choose(List.of(examples), List.<double[][]>of(probabilities), List.of(1.0), labels);
    }

    /**
     * The threshold of each label, from 0.02 to 0.91, with the best mean of F1 over the sets.
     *
     * @param weights one a set: how much its F1 counts
     */
    public static List<Double> choose(
            List<List<Example>> sets, List<double[][]> probabilities, List<Double> weights, int labels) {
        List<Double> chosen = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            double best = -1;
            double bestThreshold = 0.5;
            for (int step = 0; step < STEPS; step++) {
                double threshold = 0.02 + 0.01 * step;
                double sum = 0;
                for (int set = 0; set < sets.size(); set++) {
                    sum += weights.get(set)
                            * score(sets.get(set), probabilities.get(set), label, threshold)
                                    .f1();
                }
                if (sum > best) {
                    best = sum;
                    bestThreshold = threshold;
                }
            }
            chosen.add(bestThreshold);
        }
        return chosen;
    }

    /** Hits and misses of one label, over the examples that know it. */
    public static LabelScores score(List<Example> examples, double[][] probabilities, int label, double threshold) {
        int hits = 0;
        int falseAlarms = 0;
        int misses = 0;
        for (int i = 0; i < examples.size(); i++) {
            if (examples.get(i).knows(label)) {
                boolean said = examples.get(i).says(label);
                boolean asserted = probabilities[i][label] >= threshold;
                hits += said && asserted ? 1 : 0;
                falseAlarms += !said && asserted ? 1 : 0;
                misses += said && !asserted ? 1 : 0;
            }
        }
        return new LabelScores(hits, falseAlarms, misses);
    }

    /** The mean F1 over {@code counted} labels at fixed thresholds. */
    public static double macroF1(
            List<Example> examples, double[][] probabilities, List<Double> thresholds, List<Integer> counted) {
        return counted.stream()
                .mapToDouble(label -> score(examples, probabilities, label, thresholds.get(label))
                        .f1())
                .average()
                .orElse(0);
    }

    /** The mean F1 over {@code counted} labels, each half of the examples judged by thresholds chosen on the other. */
    public static double crossFittedMacroF1(
            List<Example> examples, double[][] probabilities, List<Integer> counted, int labels) {
        List<List<Example>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<double[]>> values = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < examples.size(); i++) {
            halves.get(i % 2).add(examples.get(i));
            values.get(i % 2).add(probabilities[i]);
        }
        double[][] even = values.get(0).toArray(double[][]::new);
        double[][] odd = values.get(1).toArray(double[][]::new);
        List<Double> forOdd = choose(halves.get(0), even, labels);
        List<Double> forEven = choose(halves.get(1), odd, labels);
        return counted.stream()
                .mapToDouble(label -> {
                    LabelScores a = score(halves.get(0), even, label, forEven.get(label));
                    LabelScores b = score(halves.get(1), odd, label, forOdd.get(label));
                    return new LabelScores(
                                    a.hits() + b.hits(), a.falseAlarms() + b.falseAlarms(), a.misses() + b.misses())
                            .f1();
                })
                .average()
                .orElse(0);
    }

    /** The place of the largest value, the first of several. */
    public static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
