/**
 * What a speaker does with words: the moves of a reply and the risk a text speaks of.
 *
 * <p>Reads words only; what a move does to a person is {@code persona}'s, what it is worth is {@code coaching}'s.
 * Start at {@link tongli.understanding.ReplyReader}. Clauses, folding and pattern books are public for the two packages
 * below, {@code meaning} and {@code dialogue}.
 */
@NullMarked
package tongli.understanding;

import org.jspecify.annotations.NullMarked;
