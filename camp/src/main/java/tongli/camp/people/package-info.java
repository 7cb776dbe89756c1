/** Who is met in the camp, how they are split for training and measuring, and who is cast for an episode. */
@NullMarked
package tongli.camp.people;

import org.jspecify.annotations.NullMarked;
