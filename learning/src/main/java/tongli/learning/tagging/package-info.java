/**
 * Trains and judges models that mark spans in a text: who feels what, about what. Start at
 * {@link tongli.learning.tagging.TagTraining}; {@link tongli.learning.tagging.TaggedFile} tells how the data look.
 */
@NullMarked
package tongli.learning.tagging;

import org.jspecify.annotations.NullMarked;
