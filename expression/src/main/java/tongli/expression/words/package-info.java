/**
 * What can be said in answer: authored wordings by strategy and feeling, with a piece of the other's own words where it
 * fits, in order of how well they suit.
 *
 * <p>Start at {@link tongli.expression.words.Realiser}. Which strategy suits is {@code understanding}'s to say, and how a
 * learner's own reply could be worded better is {@code coaching}'s.
 */
@NullMarked
package tongli.expression.words;

import org.jspecify.annotations.NullMarked;
