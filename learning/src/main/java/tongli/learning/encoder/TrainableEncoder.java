package tongli.learning.encoder;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/**
 * A BERT encoder with task heads in DJL's PyTorch, which learns by one {@link TuningMethod}. Its arithmetic is that of
 * {@link tongli.perception.encoder.EncoderGraph}: what is trained here is written there.
 *
 * <p>The caller runs each step in a manager of its own: results attach to the manager of the ids. Dropout draws from the
 * engine's generator, so seed that. Owns its weights' native memory; one thread at a time, and one collector of
 * gradients a process.
 *
 * <p>Source: Devlin et al., NAACL 2019, and the papers named at {@link TuningMethod}.
 */
public final class TrainableEncoder implements TrainableNetwork {
    /** Ends the name of the scales of a product's directions, which {@link TuningMethod#ADALORA} has. */
    public static final String LORA_SCALE = ".lora.scale";

    private static final float LAYER_NORM_EPSILON = 1e-12f;
    private static final float HIDDEN = 1e9f;

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final EncoderWeights pretrained;
    private final TuningOptions options;
    private final List<TaskHead> heads;
    private final AddedWeights added;

    /** @param seed of the heads and the added weights */
    public TrainableEncoder(EncoderWeights pretrained, TuningOptions options, List<TaskHead> heads, long seed) {
        this.pretrained = pretrained;
        this.options = options;
        this.heads = List.copyOf(heads);
        this.added = new AddedWeights(options, pretrained, this.heads, seed);
        pretrained.byName().forEach(this::put);
        added.initial().forEach(this::put);
        trainable().values().forEach(weight -> weight.setRequiresGradient(true));
    }

    private void put(String name, Tensor tensor) {
        weights.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
    }

    @Override
    public List<TaskHead> heads() {
        return heads;
    }

    public TuningOptions options() {
        return options;
    }

    @Override
    public Map<String, NDArray> trainable() {
        Map<String, NDArray> trainable = new LinkedHashMap<>();
        weights.forEach((name, weight) -> {
            if (added.has(name) || (options.method() == TuningMethod.FULL && !isFrozen(name))) {
                trainable.put(name, weight);
            }
        });
        return trainable;
    }

    private boolean isFrozen(String name) {
        if (name.startsWith("embeddings.")) {
            return options.frozenEmbeddings();
        }
        return layerOf(name) < options.frozenLayers();
    }

    @Override
    public int depth(String weight) {
        return Math.max(0, pretrained.layers() - 1 - layerOf(weight));
    }

    /** The layer that a weight belongs to, from 0; -1 for embeddings, the number of layers for heads. */
    private int layerOf(String name) {
        String prefix = "encoder.layer.";
        if (name.startsWith(prefix)) {
            return Integer.parseInt(name.substring(prefix.length(), name.indexOf('.', prefix.length())));
        }
        return name.startsWith("embeddings.") ? -1 : pretrained.layers();
    }

    @Override
    public Map<String, Tensor> learnt() {
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        trainable()
                .forEach((name, weight) -> learnt.put(
                        name,
                        new Tensor(weight.toFloatArray(), weight.getShape().getShape())));
        return learnt;
    }

    @Override
    public void restore(Map<String, Tensor> learnt) {
        Map<String, NDArray> trainable = trainable();
        learnt.forEach((name, tensor) -> {
            NDArray weight = trainable.get(name);
            if (weight == null || !weight.getShape().equals(new Shape(tensor.shape()))) {
                throw new IllegalArgumentException(
                        "the weight %s does not fit this encoder and method %s".formatted(name, options.method()));
            }
            // copyTo would leave the weight on memory that is freed with the array it came from
            weight.set(tensor.values());
        });
    }

    /** What was learnt as {@link EncoderWeights#with} takes it. */
    public Map<String, Tensor> export() {
        return added.folded(learnt());
    }

    /** The encoder with what it learnt, LoRA's products merged into the weights beside which they stand. */
    public EncoderWeights merged() {
        return pretrained.with(export());
    }

    @Override
    public NDList logits(NDArray ids, NDArray mask, boolean training) {
        return logitsOfVectors(sentence(states(ids, mask, training), mask), training);
    }

    @Override
    public boolean hasFixedVectors() {
        return options.method() == TuningMethod.HEAD;
    }

    @Override
    public NDArray vectors(NDArray ids, NDArray mask) {
        return sentence(states(ids, mask, false), mask);
    }

    @Override
    public NDList logitsOfVectors(NDArray vectors, boolean training) {
        NDArray sentence = dropout(vectors, training);
        NDList logits = new NDList();
        for (TaskHead head : heads) {
            String name = "head." + head.name();
            NDArray read = options.hidden() == 0
                    ? sentence
                    : dropout(Activation.relu(dense(sentence, name + ".hidden")), training);
            logits.add(dense(read, name));
        }
        return logits;
    }

    /**
     * How far the vectors of AdaLoRA's products are from orthonormal (Zhang et al., ICLR 2023, equation 4): only then do the
     * scales say what a direction is worth. The mean over the products; 0 without such products.
     *
     * @param memory of the step
     */
    public NDArray orthogonality(NDManager memory) {
        NDArray sum = memory.zeros(new Shape(1));
        int products = 0;
        for (String name : weights.keySet()) {
            if (name.endsWith(LORA_SCALE)) {
                String dense = name.substring(0, name.length() - LORA_SCALE.length());
                NDArray up = weight(dense + EncoderWeights.UP).transpose();
                up.attach(memory);
                NDArray down = weight(dense + EncoderWeights.DOWN).transpose();
                down.attach(memory);
                NDArray unity = memory.eye(options.rank());
                sum = sum.add(down.matMul(weight(dense + EncoderWeights.DOWN))
                        .sub(unity)
                        .square()
                        .sum());
                // the rows of the outer matrix: its transpose's columns
                sum = sum.add(up.transpose().matMul(up).sub(unity).square().sum());
                products++;
            }
        }
        return sum.div(Math.max(1, products));
    }

    /** The last layer, shape (batch, length, width). */
    public NDArray states(NDArray ids, NDArray mask, boolean training) {
        long length = ids.getShape().get(1);
        NDManager step = ids.getManager();
        NDArray state = Embedding.embedding(ids, weight("embeddings.word_embeddings.weight"), SparseFormat.DENSE)
                .singletonOrThrow();
        NDArray places = weight("embeddings.position_embeddings.weight").get(new NDIndex("0:" + length));
        NDArray segment = weight("embeddings.token_type_embeddings.weight").get(new NDIndex("0:1"));
        places.attach(step);
        segment.attach(step);
        state = dropout(layerNorm(state.add(places).add(segment), "embeddings.LayerNorm"), training);
        NDArray bias = mask.toType(DataType.FLOAT32, false)
                .sub(1f)
                .mul(HIDDEN)
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
        float scale = (float) (1 / Math.sqrt(pretrained.width() / (double) pretrained.heads()));
        NDArray shares =
                query.matMul(key.transpose(0, 1, 3, 2)).mul(scale).add(seen).softmax(-1);
        return dropout(shares, training).matMul(value).transpose(0, 2, 1, 3).reshape(state.getShape());
    }

    private NDArray split(NDArray state) {
        Shape shape = state.getShape();
        int heads = pretrained.heads();
        return state.reshape(shape.get(0), shape.get(1), heads, pretrained.width() / heads)
                .transpose(0, 2, 1, 3);
    }

    private NDArray dense(NDArray input, String name) {
        NDArray product = input.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
        NDArray down = weights.get(name + EncoderWeights.DOWN);
        if (down == null) {
            return product;
        }
        NDArray low = input.matMul(down);
        NDArray importance = weights.get(name + LORA_SCALE);
        if (importance != null) {
            low = low.mul(importance);
        }
        return product.add(low.matMul(weight(name + EncoderWeights.UP)).mul(added.loraFactor()));
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
    private static NDArray sentence(NDArray state, NDArray mask) {
        NDArray real = mask.toType(DataType.FLOAT32, false).expandDims(2);
        NDArray mean = state.mul(real).sum(new int[] {1}).div(real.sum(new int[] {1}));
        return state.get(new NDIndex(":,0")).concat(mean, 1);
    }

    private NDArray dropout(NDArray state, boolean training) {
        return training && options.dropout() > 0
                ? Dropout.dropout(state, (float) options.dropout(), true).singletonOrThrow()
                : state;
    }

    private NDArray weight(String name) {
        @Nullable NDArray found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the encoder has no weight " + name);
        }
        return found;
    }

    @Override
    public NDManager newStep() {
        return manager.newSubManager();
    }

    @Override
    public void close() {
        manager.close();
    }
}
