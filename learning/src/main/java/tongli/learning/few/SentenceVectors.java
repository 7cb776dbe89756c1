package tongli.learning.few;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.Tokens;

/** What the heads of an encoder read of texts, and how vectors are compared. Stateless. */
final class SentenceVectors {
    private static final int AT_ONCE = 64;

    private SentenceVectors() {}

    /** Shape (texts, width), in the texts' order; nothing is dropped out. */
    static float[][] of(TrainableEncoder network, List<Tokens> texts) {
        List<Integer> order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).ids().length))
                .toList();
        float[][] vectors = new float[texts.size()][];
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            List<Integer> rows = order.subList(from, Math.min(order.size(), from + AT_ONCE));
            List<Tokens> batch = rows.stream().map(texts::get).toList();
            try (NDManager memory = network.newStep()) {
                NDArray read = network.vectors(memory.create(Tokens.ids(batch)), memory.create(Tokens.mask(batch)));
                float[] values = read.toFloatArray();
                int width = values.length / batch.size();
                for (int i = 0; i < batch.size(); i++) {
                    vectors[rows.get(i)] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
                }
            }
        }
        return vectors;
    }

    /** Of length 1; one of length 0 stays. */
    static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length == 0 ? 1 : (float) length;
        }
        return unit;
    }

    /** @param vectors at least one */
    static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    static float[] less(float[] vector, float[] other) {
        float[] away = vector.clone();
        for (int i = 0; i < away.length; i++) {
            away[i] -= other[i];
        }
        return away;
    }

    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** Cosines over a temperature, shape (vectors, prototypes). @param prototypes of length 1 */
    static float[][] cosines(float[][] vectors, List<float[]> prototypes, double temperature) {
        float[][] cosines = new float[vectors.length][prototypes.size()];
        for (int row = 0; row < vectors.length; row++) {
            float[] unit = unit(vectors[row]);
            for (int i = 0; i < prototypes.size(); i++) {
                cosines[row][i] = (float) (dot(unit, prototypes.get(i)) / temperature);
            }
        }
        return cosines;
    }
}
