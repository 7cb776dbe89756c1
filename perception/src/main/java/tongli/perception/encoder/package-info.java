/**
 * Encoders with task heads: the weights of a published encoder, what was learnt on top, and the ONNX graph that both make.
 * Start at {@link tongli.perception.encoder.TaskModel}.
 */
@NullMarked
package tongli.perception.encoder;

import org.jspecify.annotations.NullMarked;
