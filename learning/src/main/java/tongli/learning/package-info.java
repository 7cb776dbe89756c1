/**
 * Training, evaluation, calibration and export of the models that perception loads. Nothing that serves depends on it.
 *
 * <p>Start at {@link tongli.learning.HeadTraining}. Sets are read in {@code corpus}, heads fitted in {@code head}, figures
 * taken in {@code metric}.
 */
@NullMarked
package tongli.learning;

import org.jspecify.annotations.NullMarked;
