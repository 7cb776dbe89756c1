/**
 * Ways to learn a task from few labels, and how well each does with how many: nested draws, seeds, curves. What an encoder, its
 * losses and passes are is left to {@code learning.encoder} and {@code learning.finetune}. Start at
 * {@link tongli.learning.few.FewLabels} and {@link tongli.learning.few.Way}.
 */
@NullMarked
package tongli.learning.few;

import org.jspecify.annotations.NullMarked;
