/**
 * Networks that tell the emotion of a voice beside the layer that ships, run by ONNX Runtime. Start reading at {@link
 * tongli.perception.voice.network.VoiceNetworks}; {@code tongli.perception.voice.graph} writes their files.
 */
@NullMarked
package tongli.perception.voice.network;

import org.jspecify.annotations.NullMarked;
