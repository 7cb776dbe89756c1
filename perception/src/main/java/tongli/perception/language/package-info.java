/** Tells Chinese from English, so that the right encoder, head and words are used. Start at {@link tongli.perception.language.LanguageDetector}. */
@NullMarked
package tongli.perception.language;

import org.jspecify.annotations.NullMarked;
