/**
 * A task of a user's own, from labelled files to a model, and the training loop of networks. Start at
 * {@link tongli.learning.finetune.FineTuning}.
 */
@NullMarked
package tongli.learning.finetune;

import org.jspecify.annotations.NullMarked;
