package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import tongli.perception.encoder.TaskHead;

/**
 * A network over token ids whose weights a trainer moves. The biases of its heads are called {@code head.NAME.bias}.
 */
public interface TrainableNetwork extends TrainableWeights {
    /** In the order of the logits. */
    List<TaskHead> heads();

    /**
     * @param ids int64, shape (batch, length)
     * @param mask int64, same shape: 1 a token, 0 padding
     * @return logits, shape (batch, labels), or (batch, length, tags) of a head of tags, or (batch, steps, labels) of one of steps,
     *     each step told by the network's own choice before it; one a head, in the heads' order
     */
    NDList logits(NDArray ids, NDArray mask, boolean training);

    /** Whether the vectors of the tokens can be pushed, as {@link Lesson#shift} says. */
    default boolean hasTokenVectors() {
        return false;
    }

    /** As {@link #logits} in training, with what only training knows; this one, of a network without a head of steps, has none to tell it. */
    default NDList taught(NDArray ids, NDArray mask, Lesson lesson) {
        if (lesson.shift().isPresent()) {
            throw new UnsupportedOperationException("the vectors of the tokens cannot be moved");
        }
        return logits(ids, mask, true);
    }

    /** As {@link #taught}, with what the heads read. */
    default Taught taughtWithVectors(NDArray ids, NDArray mask, Lesson lesson) {
        throw new UnsupportedOperationException("the heads do not read one vector a text");
    }

    /** How wide a token's vector is, where there are such. */
    default int tokenWidth() {
        throw new UnsupportedOperationException("the vectors of the tokens cannot be moved");
    }

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
}
