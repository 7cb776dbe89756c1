/**
 * Rounds in which a face or a voice shows a feeling at a chosen strength and the learner names it; what gave it away, and how to tell it
 * from what it was taken for. Showing is left to others: a page draws the face, a {@link tongli.expression.speech.Voice} speaks. Start at
 * {@link tongli.practice.showing.ShowingService}.
 */
@NullMarked
package tongli.practice.showing;

import org.jspecify.annotations.NullMarked;
