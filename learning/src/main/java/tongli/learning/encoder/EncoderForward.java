package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.perception.encoder.EncoderWeights;

/**
 * What a {@link TrainableEncoder} reckons, from token ids to the last layer: that of
 * {@link tongli.perception.encoder.EncoderGraph}. Reads live weights that another owns; one thread at a time.
 */
final class EncoderForward {
    private static final float LAYER_NORM_EPSILON = 1e-12f;
    private static final float HIDDEN = 1e9f;

    private final Map<String, NDArray> weights;
    private final EncoderWeights pretrained;
    private final TuningOptions options;
    private final float loraFactor;

    EncoderForward(Map<String, NDArray> weights, EncoderWeights pretrained, TuningOptions options, float loraFactor) {
        this.weights = weights;
        this.pretrained = pretrained;
        this.options = options;
        this.loraFactor = loraFactor;
    }

    /** What the tokens mean by themselves, shape (batch, length, width). */
    NDArray tokenVectors(NDArray ids) {
        return Embedding.embedding(ids, weight(EncoderWeights.WORDS), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    /** The last layer, shape (batch, length, width), from {@link #tokenVectors}. */
    NDArray states(NDArray tokenVectors, NDArray mask, boolean training) {
        long length = mask.getShape().get(1);
        NDManager step = mask.getManager();
        NDArray places = weight("embeddings.position_embeddings.weight").get(new NDIndex("0:" + length));
        NDArray segment = weight("embeddings.token_type_embeddings.weight").get(new NDIndex("0:1"));
        places.attach(step);
        segment.attach(step);
        NDArray state = dropout(layerNorm(tokenVectors.add(places).add(segment), "embeddings.LayerNorm"), training);
        NDArray bias = Scalars.times(mask.toType(DataType.FLOAT32, false).sub(1f), HIDDEN)
                .reshape(mask.getShape().get(0), 1, 1, length);
        for (int layer = 0; layer < pretrained.layers(); layer++) {
            state = layer(state, bias, "encoder.layer." + layer + ".", training);
        }
        return state;
    }

    private NDArray layer(NDArray state, NDArray bias, String name, boolean training) {
        NDArray attended =
                dropout(dense(attention(state, bias, name, training), name + "attention.output.dense"), training);
        NDArray middle = layerNorm(
                state.add(adapted(attended, name + "attention.adapter")), name + "attention.output.LayerNorm");
        NDArray inner = Activation.gelu(dense(middle, name + "intermediate.dense"));
        NDArray outer = dropout(dense(inner, name + "output.dense"), training);
        return layerNorm(middle.add(adapted(outer, name + "output.adapter")), name + "output.LayerNorm");
    }

    private NDArray attention(NDArray state, NDArray bias, String name, boolean training) {
        String self = name + "attention.self.";
        NDArray query = split(dense(state, self + "query"));
        NDArray key = split(dense(state, self + "key"));
        NDArray value = split(dense(state, self + "value"));
        NDArray seen = bias;
        NDArray prefixKey = weights.get(name + "attention.prefix.key");
        if (prefixKey != null) {
            NDManager step = state.getManager();
            NDArray each = step.ones(new Shape(state.getShape().get(0), 1, 1, 1));
            key = each.mul(prefixKey).concat(key, 2);
            value = each.mul(weight(name + "attention.prefix.value")).concat(value, 2);
            seen = step.zeros(new Shape(bias.getShape().get(0), 1, 1, options.prefix()))
                    .concat(bias, 3);
        }
        double scale = 1 / Math.sqrt(pretrained.width() / (double) pretrained.heads());
        NDArray shares = Scalars.times(query.matMul(key.transpose(0, 1, 3, 2)), scale)
                .add(seen)
                .softmax(-1);
        return dropout(shares, training).matMul(value).transpose(0, 2, 1, 3).reshape(state.getShape());
    }

    private NDArray split(NDArray state) {
        Shape shape = state.getShape();
        int heads = pretrained.heads();
        return state.reshape(shape.get(0), shape.get(1), heads, pretrained.width() / heads)
                .transpose(0, 2, 1, 3);
    }

    NDArray dense(NDArray input, String name) {
        NDArray product = input.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
        NDArray down = weights.get(name + EncoderWeights.DOWN);
        if (down == null) {
            return product;
        }
        NDArray low = input.matMul(down);
        NDArray importance = weights.get(name + TrainableEncoder.LORA_SCALE);
        if (importance != null) {
            low = low.mul(importance);
        }
        return product.add(Scalars.times(low.matMul(weight(name + EncoderWeights.UP)), loraFactor));
    }

    private NDArray adapted(NDArray state, String name) {
        return weights.containsKey(name + ".down.weight")
                ? state.add(dense(Activation.relu(dense(state, name + ".down")), name + ".up"))
                : state;
    }

    private NDArray layerNorm(NDArray state, String name) {
        return LayerNorm.layerNorm(
                        state,
                        new Shape(pretrained.width()),
                        weight(name + ".weight"),
                        weight(name + ".bias"),
                        LAYER_NORM_EPSILON)
                .singletonOrThrow();
    }

    /** The first token's vector beside the mean of all that are no padding. */
    static NDArray sentence(NDArray state, NDArray mask) {
        NDArray real = mask.toType(DataType.FLOAT32, false).expandDims(2);
        NDArray mean = state.mul(real).sum(new int[] {1}).div(real.sum(new int[] {1}));
        return state.get(new NDIndex(":,0")).concat(mean, 1);
    }

    NDArray dropout(NDArray state, boolean training) {
        return training && options.dropout() > 0
                ? Dropout.dropout(state, (float) options.dropout(), true).singletonOrThrow()
                : state;
    }

    NDArray weight(String name) {
        @Nullable NDArray found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the encoder has no weight " + name);
        }
        return found;
    }
}
