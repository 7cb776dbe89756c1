package tongli.learning.voice.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tongli.core.Require;

/**
 * Teaches a network until it gets no better on recordings of speakers that it does not learn from, and takes it back to where it was best. Labels
 * weigh the same, however rare. Stateless; the same seed gives the same weights.
 */
public final class EarlyStopping {
    private static final int BATCH = 16;

    /**
     * One recording.
     *
     * @param ways in which the network may read it: as it is, then altered; each pass takes one by chance
     */
    public record Example(List<float[][]> ways, int label) {
        public Example {
            ways = Require.notEmpty("ways", ways);
        }
    }

    private EarlyStopping() {}

    /**
     * Learns.
     *
     * @param others of speakers who are not in {@code learnt}
     * @return the mean loss on the others where it was best, labels weighing the same
     */
    public static double learn(
            GradientNetwork network, List<Example> learnt, List<Example> others, NetworkSetting setting, long seed) {
        Random chance = new Random(seed);
        float[] weights = weights(learnt);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < learnt.size(); i++) {
            order.add(i);
        }
        double best = Double.POSITIVE_INFINITY;
        List<float[]> kept = copy(network);
        int step = 0;
        int since = 0;
        for (int pass = 0; pass < setting.passes() && since < setting.patience(); pass++) {
            Collections.shuffle(order, chance);
            for (int from = 0; from < order.size(); from += BATCH) {
                List<Integer> batch = order.subList(from, Math.min(order.size(), from + BATCH));
                for (int i : batch) {
                    Example one = learnt.get(i);
                    network.learn(
                            one.ways().get(chance.nextInt(one.ways().size())),
                            one.label(),
                            weights[one.label()],
                            chance);
                }
                step++;
                for (AdamMatrix matrix : network.weights()) {
                    matrix.update(step, setting.rate(), setting.decay(), batch.size());
                }
            }
            double loss = loss(network, others);
            since++;
            if (loss < best) {
                best = loss;
                kept = copy(network);
                since = 0;
            }
        }
        restore(network, kept);
        return best;
    }

    private static float[] weights(List<Example> examples) {
        int labels = 1 + examples.stream().mapToInt(Example::label).max().orElseThrow();
        int[] counts = new int[labels];
        examples.forEach(one -> counts[one.label()]++);
        float[] weights = new float[labels];
        for (int label = 0; label < labels; label++) {
            weights[label] = (float) examples.size() / labels / Math.max(1, counts[label]);
        }
        return weights;
    }

    private static double loss(GradientNetwork network, List<Example> examples) {
        float[] weights = weights(examples);
        double sum = 0;
        double all = 0;
        for (Example one : examples) {
            sum += weights[one.label()] * Softmax.loss(network.logits(one.ways().get(0)), one.label());
            all += weights[one.label()];
        }
        return sum / all;
    }

    private static List<float[]> copy(GradientNetwork network) {
        return network.weights().stream().map(matrix -> matrix.values().clone()).toList();
    }

    private static void restore(GradientNetwork network, List<float[]> kept) {
        List<AdamMatrix> weights = network.weights();
        for (int i = 0; i < kept.size(); i++) {
            System.arraycopy(kept.get(i), 0, weights.get(i).values(), 0, kept.get(i).length);
        }
    }
}
