/**
 * What one turn means: what its speaker wants, what the sentence does, and the need behind it.
 *
 * <p>Reads one turn at a time; how turns move over a talk is {@code dialogue}'s. Start at {@link
 * tongli.understanding.meaning.MeaningReader}.
 */
@NullMarked
package tongli.understanding.meaning;

import org.jspecify.annotations.NullMarked;
