/**
 * A trained policy at the side of learners: how it would answer in their talk, in words. Start at {@link tongli.camp.serve.TrainedListener}.
 */
@NullMarked
package tongli.camp.serve;

import org.jspecify.annotations.NullMarked;
