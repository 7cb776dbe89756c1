/**
 * Reads faces in pictures: where they are, what they seem to feel, how sure that is and why. Start at
 * {@link tongli.perception.face.FaceReader}.
 *
 * <p>Whether a face may be read at all (consent, law) is decided by whoever calls; nothing here keeps a picture.
 */
@NullMarked
package tongli.perception.face;

import org.jspecify.annotations.NullMarked;
