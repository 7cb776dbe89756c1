/**
 * Spans of a text that a user's own model tells: who feels what, about what, or whatever its labels are. Training is left to
 * {@code learning}. Start at {@link tongli.perception.tagging.SpanReader}.
 */
@NullMarked
package tongli.perception.tagging;

import org.jspecify.annotations.NullMarked;
