/**
 * Fits heads over frozen encoders, and the linear baseline beside which they are judged. Start at
 * {@link tongli.learning.head.HeadTrainer}.
 */
@NullMarked
package tongli.learning.head;

import org.jspecify.annotations.NullMarked;
