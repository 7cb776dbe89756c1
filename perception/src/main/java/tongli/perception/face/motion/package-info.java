/**
 * What a head does over the frames of a film, and when a hand is before the face. Experimental: tried on synthetic motion and drawn hands only. Start
 * at {@link tongli.perception.face.motion.FilmReader}.
 */
@NullMarked
package tongli.perception.face.motion;

import org.jspecify.annotations.NullMarked;
