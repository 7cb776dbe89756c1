/**
 * What practice leaves behind of skills: counts, exercise by exercise, and no words. {@link
 * tongli.coaching.skill.evidence.Standing} is everything that they say of somebody; who keeps them is left to others.
 */
@NullMarked
package tongli.coaching.skill.evidence;

import org.jspecify.annotations.NullMarked;
