/**
 * Training, evaluation, calibration and export of the models that perception loads. Nothing that serves depends on it.
 *
 * <p>Start at {@link tongli.learning.finetune.FineTuning}, which trains any task by any learner ({@code route} and
 * {@code recurrent} hold those beside the encoder), or at {@code emotion}, which trains the models
 * that ship. Sets are read in {@code corpus}, figures taken in {@code metric}.
 */
@NullMarked
package tongli.learning;

import org.jspecify.annotations.NullMarked;
