/**
 * More training texts made from those that there are. Works on words only: who trains decides which texts to vary. Start at
 * {@link tongli.learning.augment.Augmenter}.
 */
@NullMarked
package tongli.learning.augment;

import org.jspecify.annotations.NullMarked;
