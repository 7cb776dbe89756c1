/**
 * Reads text: sentence vectors by small pretrained encoders, and what is felt by heads trained over them.
 *
 * <p>What a reply does, what it needs and whether someone is at risk is left to {@code understanding}. Start at
 * {@link tongli.perception.text.OnnxSentenceEncoder}, then {@link tongli.perception.text.TextEmotionReader}.
 */
@NullMarked
package tongli.perception.text;

import org.jspecify.annotations.NullMarked;
