package tongli.learning.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.learning.metric.ConfusionMatrix;

/** What was answered of recordings while their speakers were left out. For one thread. */
final class LeftOut {
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 20;
    private static final double STEP = 1.02;

    private record Answered(int truth, double[] logs) {}

    private final int labels;
    private final Map<String, Answered> byFile = new LinkedHashMap<>();

    LeftOut(int labels) {
        this.labels = labels;
    }

    /** @param logs log-odds, or logarithms of probabilities */
    void add(String file, int truth, double[] logs) {
        byFile.put(file, new Answered(truth, logs));
    }

    double recall() {
        List<Answered> all = new ArrayList<>(byFile.values());
        return ConfusionMatrix.of(
                        all.stream().mapToInt(Answered::truth).toArray(),
                        all.stream().mapToInt(one -> Logs.highest(one.logs())).toArray(),
                        labels)
                .unweightedAverageRecall();
    }

    /** That at which the probabilities of what was true are highest (Guo et al., ICML 2017). */
    double temperature() {
        double best = Double.POSITIVE_INFINITY;
        double chosen = 1;
        for (double temperature = LOWEST; temperature <= HIGHEST; temperature *= STEP) {
            double loss = 0;
            for (Answered one : byFile.values()) {
                loss -= Logs.softmax(one.logs(), temperature)[one.truth()];
            }
            if (loss < best) {
                best = loss;
                chosen = temperature;
            }
        }
        return chosen;
    }

    /** The same as logarithms of probabilities. */
    LeftOut at(double temperature) {
        LeftOut cooled = new LeftOut(labels);
        byFile.forEach((file, one) -> cooled.add(file, one.truth(), Logs.softmax(one.logs(), temperature)));
        return cooled;
    }

    /** The mean of several ways' answers of the same recordings. */
    static LeftOut mean(List<LeftOut> ways) {
        LeftOut first = ways.get(0);
        LeftOut mean = new LeftOut(first.labels);
        first.byFile.forEach((file, one) -> mean.add(
                file,
                one.truth(),
                Logs.mean(ways.stream()
                        .map(way -> way.byFile.getOrDefault(file, one).logs())
                        .toList())));
        return mean;
    }
}
