/**
 * Files of sound and pictures, decoded for whoever reads voices and faces or puts sets of them in order. The files are hostile
 * until they are decoded: what a header claims is checked before memory is given to it. Start reading at
 * {@link tongli.perception.media.SoundFile} or {@link tongli.perception.media.PictureFile}.
 */
@NullMarked
package tongli.perception.media;

import org.jspecify.annotations.NullMarked;
