package tongli.learning.continual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;

/**
 * Tells of which task a text is by its vector: that of the nearest prototype, by cosine. A prototype is the mean of the vectors, each of
 * length 1, of the texts of one task and one label; all vectors are taken from the mean of the prototypes, for those of an encoder
 * point much the same way.
 *
 * <p>Source: Snell et al., "Prototypical networks", NeurIPS 2017; the common mean: Mu and Viswanath, "All-but-the-top", ICLR 2018.
 */
final class PrototypeRouter {
    private static final String VECTORS = "vectors";
    private static final String TASKS = "tasks";

    private final List<Prototype> prototypes = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Prototype(int task, float[] vector) {}

    /** @param vectors shape (texts, width) @param labels one a text */
    void learn(int task, float[][] vectors, int[] labels) {
        Map<Integer, List<float[]>> byLabel = new TreeMap<>();
        for (int i = 0; i < vectors.length; i++) {
            byLabel.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(unit(vectors[i]));
        }
        byLabel.values().forEach(own -> prototypes.add(new Prototype(task, mean(own))));
    }

    /** The task of each vector. */
    int[] routes(float[][] vectors) {
        float[] common = mean(prototypes.stream().map(Prototype::vector).toList());
        List<float[]> centred = prototypes.stream()
                .map(prototype -> unit(less(prototype.vector(), common)))
                .toList();
        int[] routes = new int[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            float[] own = unit(less(unit(vectors[i]), common));
            double best = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < centred.size(); p++) {
                double likeness = dot(own, centred.get(p));
                if (likeness > best) {
                    best = likeness;
                    routes[i] = prototypes.get(p).task();
                }
            }
        }
        return routes;
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static float[] less(float[] vector, float[] other) {
        float[] away = new float[vector.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = vector[i] - other[i];
        }
        return away;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = length == 0 ? 0 : (float) (vector[i] / length);
        }
        return unit;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        if (!prototypes.isEmpty()) {
            int width = prototypes.get(0).vector().length;
            float[] all = new float[prototypes.size() * width];
            for (int i = 0; i < prototypes.size(); i++) {
                System.arraycopy(prototypes.get(i).vector(), 0, all, i * width, width);
            }
            state.put(VECTORS, new Tensor(all, prototypes.size(), width));
            state.put(
                    TASKS,
                    SavedNumbers.of(
                            prototypes.stream().mapToInt(Prototype::task).toArray()));
        }
        return state;
    }

    /** @throws IllegalArgumentException if it is not what {@link #state} told */
    void restore(Map<String, Tensor> state) {
        prototypes.clear();
        if (state.isEmpty()) {
            return;
        }
        SavedNumbers saved = new SavedNumbers(state);
        int[] tasks = saved.wholes(TASKS, 0, StreamManifest.MOST_TASKS);
        float[] all = saved.floats(VECTORS, tasks.length, -1);
        int width = all.length / tasks.length;
        for (int i = 0; i < tasks.length; i++) {
            prototypes.add(new Prototype(tasks[i], Arrays.copyOfRange(all, i * width, (i + 1) * width)));
        }
    }
}
