/**
 * Reads what is felt in a text by one fine-tuned encoder a language. Start at
 * {@link tongli.perception.emotion.TextEmotionReader}.
 *
 * <p>What a reply does, what it needs and whether someone is at risk is left to {@code understanding}.
 */
@NullMarked
package tongli.perception.emotion;

import org.jspecify.annotations.NullMarked;
