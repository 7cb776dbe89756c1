/**
 * What a turn wants, one label behind the other, as a user's own model tells it: to vent, then to ask. Training is left to
 * {@code learning}. Start at {@link tongli.perception.sequence.SequenceReader}.
 */
@NullMarked
package tongli.perception.sequence;

import org.jspecify.annotations.NullMarked;
