package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/**
 * A network over token ids whose weights a trainer moves. The biases of its heads are called {@code head.NAME.bias}. Owns its
 * weights' native memory; one thread at a time.
 */
public interface TrainableNetwork extends AutoCloseable {
    /** In the order of the logits. */
    List<TaskHead> heads();

    /** The weights that learn, by name, in a fixed order. They are the live ones: change them in place. */
    Map<String, NDArray> trainable();

    /** The weights that learn, as they are now. */
    Map<String, Tensor> learnt();

    /** Sets weights that learn. @throws IllegalArgumentException if one is not among them or has another shape */
    void restore(Map<String, Tensor> learnt);

    /**
     * @param ids int64, shape (batch, length)
     * @param mask int64, same shape: 1 a token, 0 padding
     * @return logits, shape (batch, labels), one a head, in the heads' order
     */
    NDList logits(NDArray ids, NDArray mask, boolean training);

    /** How many layers lie between a weight and the heads, from 0; for embeddings as many as there are. */
    int depth(String weight);

    /** Whether what the heads read never changes in training, so that {@link #vectors} need be told only once. */
    default boolean hasFixedVectors() {
        return false;
    }

    /** What the heads read, shape (batch, width); with ids and mask as in {@link #logits}. */
    default NDArray vectors(NDArray ids, NDArray mask) {
        throw new UnsupportedOperationException("the vectors below the heads change");
    }

    /** As {@link #logits}, from {@link #vectors}. */
    default NDList logitsOfVectors(NDArray vectors, boolean training) {
        throw new UnsupportedOperationException("the vectors below the heads change");
    }

    /** Memory for a step, to be closed after it. */
    NDManager newStep();

    @Override
    void close();
}
