/**
 * Trains and judges models that tell labels in their order: one turn may vent, then ask. Start at
 * {@link tongli.learning.sequence.SequenceTraining}; {@link tongli.learning.sequence.OrderedFile} tells how the data look.
 */
@NullMarked
package tongli.learning.sequence;

import org.jspecify.annotations.NullMarked;
