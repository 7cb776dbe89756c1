/**
 * Brings text to small pretrained encoders, and takes sentence vectors from them. Start at
 * {@link tongli.perception.text.OnnxSentenceEncoder}. What is felt in a text is told by {@code emotion}.
 */
@NullMarked
package tongli.perception.text;

import org.jspecify.annotations.NullMarked;
