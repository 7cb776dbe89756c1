/** The figures that models are judged by. Start at {@link tongli.learning.metric.LabelScores}. */
@NullMarked
package tongli.learning.metric;

import org.jspecify.annotations.NullMarked;
