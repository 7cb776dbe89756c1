/**
 * How feelings move over a talk: what each speaker felt turn by turn, where it shifted or turned, who followed whom, and which
 * bids went unanswered.
 *
 * <p>Every measure is a small class with its source; {@code docs/dialogue.md} has the equations. Start at {@link
 * tongli.understanding.dialogue.DialogueAnalyst}.
 */
@NullMarked
package tongli.understanding.dialogue;

import org.jspecify.annotations.NullMarked;
