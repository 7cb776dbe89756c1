/**
 * Reads a published encoder's weights out of its ONNX file, and writes graphs of our own making around them. Start at
 * {@link tongli.learning.onnx.EncoderWeights} and {@link tongli.learning.onnx.EncoderGraph}.
 */
@NullMarked
package tongli.learning.onnx;

import org.jspecify.annotations.NullMarked;
