/** Fine-tuning of an encoder and its task heads. Start at {@link tongli.learning.finetune.FineTuner}. */
@NullMarked
package tongli.learning.finetune;

import org.jspecify.annotations.NullMarked;
