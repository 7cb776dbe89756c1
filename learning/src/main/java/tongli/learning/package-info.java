/** Training, evaluation, calibration and export of the models that perception loads. */
@NullMarked
package tongli.learning;

import org.jspecify.annotations.NullMarked;
