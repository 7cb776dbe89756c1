/**
 * What a model's reading does under slips and tricks of writing that leave the meaning as it is, and under small changes that turn it round. Start at
 * {@link tongli.learning.robustness.RobustnessEvaluation}.
 */
@NullMarked
package tongli.learning.robustness;

import org.jspecify.annotations.NullMarked;
