/**
 * Models made smaller after they were trained. What makes them smaller before, fewer layers, is an option of training (see
 * {@link tongli.learning.encoder.TuningOptions}). Start at {@link tongli.learning.prune.VocabularyPruning}.
 */
@NullMarked
package tongli.learning.prune;

import org.jspecify.annotations.NullMarked;
