/**
 * Counterfactual twins of texts: lists of words that may stand in one another's places
 * ({@link tongli.learning.twins.SwapList}), and what puts them there ({@link tongli.learning.twins.Swapper}).
 */
@NullMarked
package tongli.learning.twins;

import org.jspecify.annotations.NullMarked;
