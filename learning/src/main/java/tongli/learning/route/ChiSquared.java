package tongli.learning.route;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tongli.learning.finetune.LabelCounts;
import tongli.learning.finetune.TaskText;

/**
 * Which features say most of the labels: the highest chi-squared statistic of having it and any one label.
 *
 * <p>Source: Yang and Pedersen, ICML 1997.
 */
final class ChiSquared {
    private ChiSquared() {}

    /** The places of the best features, rising. */
    static int[] best(List<SparseText> texts, int features, List<TaskText> training, LabelCounts counts, int most) {
        double[] best = new double[features];
        for (int label = 0; label < counts.held().length; label++) {
            int[] with = new int[features];
            int[] both = new int[features];
            for (int row = 0; row < texts.size(); row++) {
                float target = training.get(row).targets().get(0)[label];
                if (!Float.isNaN(target)) {
                    for (int place : texts.get(row).places()) {
                        with[place]++;
                        both[place] += target > 0.5f ? 1 : 0;
                    }
                }
            }
            for (int place = 0; place < features; place++) {
                double statistic = statistic(both[place], with[place], counts.held()[label], counts.known()[label]);
                best[place] = Math.max(best[place], statistic);
            }
        }
        return IntStream.range(0, features)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -best[place]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** Of a table of two by two: texts with both, with the feature, with the label, and in all; 0 if one is empty. */
    static double statistic(double both, double with, double held, double all) {
        double onlyFeature = with - both;
        double onlyLabel = held - both;
        double neither = all - with - onlyLabel;
        double product = with * (all - with) * held * (all - held);
        double cross = both * neither - onlyFeature * onlyLabel;
        return product <= 0 ? 0 : all * cross * cross / product;
    }
}
