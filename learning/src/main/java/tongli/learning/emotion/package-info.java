/**
 * Training, calibration and evaluation of the models that tell what is felt in a text. Start at
 * {@link tongli.learning.emotion.EmotionTraining}.
 */
@NullMarked
package tongli.learning.emotion;

import org.jspecify.annotations.NullMarked;
