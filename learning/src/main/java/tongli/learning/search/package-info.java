/**
 * Search for how to set a training: random settings, of which the better ones get more passes. What a training is is left to
 * {@code learning.finetune}. Start at {@link tongli.learning.search.SuccessiveHalving}.
 */
@NullMarked
package tongli.learning.search;

import org.jspecify.annotations.NullMarked;
