/**
 * How well replies are read, on authored pairs of a line and a reply. Evaluation only: nothing here changes a model.
 * Start at {@link tongli.learning.reading.ReadingEvaluation}.
 */
@NullMarked
package tongli.learning.reading;

import org.jspecify.annotations.NullMarked;
