package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * What a network says of a batch while it learns, and what it says it of; gradients flow through both.
 *
 * @param logits as in {@link TrainableNetwork#logits}
 * @param vectors what the heads read, shape (batch, width), before their dropout
 */
public record Taught(NDList logits, NDArray vectors) {}
