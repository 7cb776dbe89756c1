/**
 * Whether a registered model may serve: gates that an operator writes, what they measure, and the step itself. What is registered and
 * what serves is {@code perception.registry}'s. Start at {@link tongli.learning.promotion.Promotion}.
 */
@NullMarked
package tongli.learning.promotion;

import org.jspecify.annotations.NullMarked;
