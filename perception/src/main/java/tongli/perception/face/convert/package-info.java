/**
 * Makes the face networks that ship, once, of the weights of face-api: start at
 * {@link tongli.perception.face.convert.FaceGraphs}. Nothing that serves needs this package.
 */
@NullMarked
package tongli.perception.face.convert;

import org.jspecify.annotations.NullMarked;
