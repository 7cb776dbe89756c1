package tongli.learning.encoder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Tensor;

/** A BERT of one layer or some, eight wide, over the Chinese vocabulary: learns in seconds. */
public final class TinyEncoder {
    private TinyEncoder() {}

    public static EncoderWeights weights() {
        return weights(1);
    }

    public static EncoderWeights weights(int layers) {
        Random random = new Random(11);
        int width = 8;
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("embeddings.word_embeddings.weight", normal(random, 21128, width));
        weights.put("embeddings.position_embeddings.weight", normal(random, 32, width));
        weights.put("embeddings.token_type_embeddings.weight", normal(random, 2, width));
        norm(weights, "embeddings.LayerNorm", width);
        for (int i = 0; i < layers; i++) {
            layer(weights, random, "encoder.layer." + i + ".", width);
        }
        return new EncoderWeights(weights, 2);
    }

    private static void layer(Map<String, Tensor> weights, Random random, String layer, int width) {
        for (String part : List.of("query", "key", "value")) {
            dense(weights, random, layer + "attention.self." + part, width, width);
        }
        dense(weights, random, layer + "attention.output.dense", width, width);
        norm(weights, layer + "attention.output.LayerNorm", width);
        dense(weights, random, layer + "intermediate.dense", width, 2 * width);
        dense(weights, random, layer + "output.dense", 2 * width, width);
        norm(weights, layer + "output.LayerNorm", width);
    }

    private static void dense(Map<String, Tensor> weights, Random random, String name, int in, int out) {
        weights.put(name + ".weight", normal(random, in, out));
        weights.put(name + ".bias", new Tensor(new float[out], out));
    }

    private static void norm(Map<String, Tensor> weights, String name, int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        weights.put(name + ".weight", new Tensor(ones, width));
        weights.put(name + ".bias", new Tensor(new float[width], width));
    }

    private static Tensor normal(Random random, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.3 * random.nextGaussian());
        }
        return new Tensor(values, rows, columns);
    }
}
