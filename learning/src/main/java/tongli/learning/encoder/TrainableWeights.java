package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import tongli.perception.encoder.Tensor;

/** Weights that a trainer moves, in native memory that this owns. One thread at a time. */
public interface TrainableWeights extends AutoCloseable {
    /** The weights that learn, by name, in a fixed order. They are the live ones: change them in place. */
    Map<String, NDArray> trainable();

    /** The weights that learn, as they are now. */
    default Map<String, Tensor> learnt() {
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        trainable()
                .forEach((name, weight) -> learnt.put(
                        name,
                        new Tensor(weight.toFloatArray(), weight.getShape().getShape())));
        return learnt;
    }

    /** Sets weights that learn. @throws IllegalArgumentException if one is not among them or has another shape */
    default void restore(Map<String, Tensor> learnt) {
        Map<String, NDArray> trainable = trainable();
        learnt.forEach((name, tensor) -> {
            NDArray weight = trainable.get(name);
            if (weight == null || !weight.getShape().equals(new Shape(tensor.shape()))) {
                throw new IllegalArgumentException("the weight %s does not fit what is trained".formatted(name));
            }
            // copyTo would leave the weight on memory that is freed with the array it came from
            weight.set(tensor.values());
        });
    }

    /** How many layers lie between a weight and the heads, from 0; for embeddings as many as there are. */
    int depth(String weight);

    /** What it is and what it began as, by names that whoever reads a message knows. */
    Map<String, String> facts();

    /** Memory for a step, to be closed after it. */
    NDManager newStep();

    @Override
    void close();
}
