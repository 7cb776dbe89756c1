/**
 * What a head does over the frames of a video. Experimental: tried on synthetic motion only. Start at
 * {@link tongli.perception.face.motion.HeadMotion}.
 */
@NullMarked
package tongli.perception.face.motion;

import org.jspecify.annotations.NullMarked;
