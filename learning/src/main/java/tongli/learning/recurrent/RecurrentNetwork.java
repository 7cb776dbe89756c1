package tongli.learning.recurrent;

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.learning.encoder.Scalars;
import tongli.learning.encoder.TrainableNetwork;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/**
 * Learnt token vectors, a long short-term memory from the first token on and perhaps one from the last, the highest value of
 * each unit over the tokens, and a dense head, in DJL's PyTorch.
 *
 * <p>The second reader gets the text turned round, so that padding stands behind in both and changes nothing: what a text is
 * worth does not hang on the batch it is in. Dropout draws from the engine's generator, so seed that. Owns its weights' native
 * memory; one thread at a time.
 *
 * <p>Source: Hochreiter and Schmidhuber, Neural Computation, 1997; Graves and Schmidhuber, Neural Networks, 2005; the pooling
 * of Conneau et al., EMNLP 2017.
 */
public final class RecurrentNetwork implements TrainableNetwork {
    private static final String EMBEDDINGS = "embeddings.weight";
    private static final float HIDDEN = 1e9f;

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final RecurrentShape shape;
    private final TaskHead head;

    /**
     * @param initial as {@link RecurrentShape#initial} gives them, or as {@link #learnt} did
     * @throws IllegalArgumentException if one is missing or does not fit
     */
    public RecurrentNetwork(RecurrentShape shape, TaskHead head, Map<String, Tensor> initial) {
        this.shape = shape;
        this.head = head;
        try {
            shape.shapes(head).forEach((name, axes) -> {
                Tensor tensor = initial.get(name);
                if (tensor == null || !new Shape(tensor.shape()).equals(new Shape(axes))) {
                    throw new IllegalArgumentException("it lacks %s in the right shape".formatted(name));
                }
                NDArray weight = manager.create(tensor.values(), new Shape(axes));
                weight.setRequiresGradient(true);
                weights.put(name, weight);
            });
        } catch (RuntimeException | Error failed) {
            manager.close();
            throw failed;
        }
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("--model", shape.directions().toString(), "--task and labels", head.toString());
    }

    @Override
    public List<TaskHead> heads() {
        return List.of(head);
    }

    @Override
    public Map<String, NDArray> trainable() {
        return Collections.unmodifiableMap(weights);
    }

    @Override
    public NDList logits(NDArray ids, NDArray mask, boolean training) {
        NDManager step = ids.getManager();
        long[] tokens = ids.toLongArray();
        long[] real = mask.toLongArray();
        int length = (int) ids.getShape().get(1);
        NDArray hidden = Scalars.times(mask.toType(DataType.FLOAT32, false).sub(1f), HIDDEN)
                .expandDims(2);
        NDArray pooled = pooled("forward", step.create(shape.places(tokens), ids.getShape()), hidden, training);
        if (shape.bothWays()) {
            long[] turned = shape.places(RecurrentShape.turned(tokens, real, length));
            pooled = pooled.concat(pooled("backward", step.create(turned, ids.getShape()), hidden, training), 1);
        }
        NDArray read = dropout(pooled, training);
        return new NDList(
                read.matMul(weight("head." + head.name() + ".weight")).add(weight("head." + head.name() + ".bias")));
    }

    /**
     * Each unit's highest value over the tokens, shape (batch, units). Token by token and not by the engine's own call,
     * which crashed the process (PyTorch 2.7.1, when it read texts one by one).
     *
     * @param hidden shape (batch, length, 1): 0 a token, far below 0 padding
     */
    private NDArray pooled(String direction, NDArray places, NDArray hidden, boolean training) {
        String name = "lstm." + direction + ".";
        NDArray vectors = dropout(
                Embedding.embedding(places, weight(EMBEDDINGS), SparseFormat.DENSE)
                        .singletonOrThrow(),
                training);
        NDArray driven = vectors.matMul(weight(name + "input.weight")).add(weight(name + "bias"));
        NDArray stateWeight = weight(name + "state.weight");
        Shape start = new Shape(places.getShape().get(0), shape.units());
        NDArray state = places.getManager().zeros(start);
        NDArray memory = places.getManager().zeros(start);
        NDArray highest = state.sub(HIDDEN);
        long units = shape.units();
        for (long token = 0; token < places.getShape().get(1); token++) {
            NDArray sums = driven.get(new NDIndex(":, {}", token)).add(state.matMul(stateWeight));
            NDArray gates = Activation.sigmoid(sums.get(new NDIndex(":, 0:{}", RecurrentShape.DOORS * units)));
            NDList doors = gates.split(new long[] {units, 2 * units}, 1);
            NDArray news = sums.get(new NDIndex(":, {}:", RecurrentShape.DOORS * units))
                    .tanh();
            memory = doors.get(0).mul(news).add(doors.get(1).mul(memory));
            state = doors.get(2).mul(memory.tanh());
            highest = highest.maximum(state.add(hidden.get(new NDIndex(":, {}", token))));
        }
        return highest;
    }

    private NDArray dropout(NDArray values, boolean training) {
        return training ? Dropout.dropout(values, (float) shape.dropout(), true).singletonOrThrow() : values;
    }

    private NDArray weight(String name) {
        @Nullable NDArray found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the network has no weight " + name);
        }
        return found;
    }

    @Override
    public int depth(String weight) {
        return weight.equals(EMBEDDINGS) ? 1 : 0;
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
