/**
 * Learning one task after another without forgetting the ones before: streams of tasks, remedies against forgetting behind one
 * interface ({@link tongli.learning.continual.Remedy}), and how much of what was known is left
 * ({@link tongli.learning.continual.AccuracyMatrix}). Start at {@link tongli.learning.continual.ContinualTraining}.
 */
@NullMarked
package tongli.learning.continual;

import org.jspecify.annotations.NullMarked;
