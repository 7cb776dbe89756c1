/**
 * Writes networks of voices as ONNX: perceptrons over the numbers of an utterance, recurrent networks over its steps, and committees of
 * them. Nothing that serves needs this package. Start reading at {@link tongli.perception.voice.graph.VoiceGraph}.
 */
@NullMarked
package tongli.perception.voice.graph;

import org.jspecify.annotations.NullMarked;
