/**
 * The networks that find faces in a picture, their 68 points, and their expression; ONNX Runtime runs them. Start at
 * {@link tongli.perception.face.network.FaceNetworks}.
 */
@NullMarked
package tongli.perception.face.network;

import org.jspecify.annotations.NullMarked;
