/**
 * Pretraining that goes on: an encoder learns to guess hidden words of a user's own unlabelled texts. Labels are none of its
 * business. Start at {@link tongli.learning.pretrain.Pretraining}.
 */
@NullMarked
package tongli.learning.pretrain;

import org.jspecify.annotations.NullMarked;
