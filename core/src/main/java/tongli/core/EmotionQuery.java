package tongli.core;

import java.util.Optional;

/**
 * A request to read the feeling in a text.
 *
 * @param text 1 to {@value #MAX_CHARACTERS} characters as {@link PlainText#characters} counts, not blank
 * @param language empty to detect it
 * @param explain whether to look for evidence, which costs one more pass over the text
 */
public record EmotionQuery(String text, Optional<Language> language, Taxonomy taxonomy, boolean explain) {

    public static final int MAX_CHARACTERS = 100_000;

    public EmotionQuery {
        Require.notBlank("text", text);
        int characters = PlainText.characters(text);
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "text has %,d characters; the limit is %,d: split it".formatted(characters, MAX_CHARACTERS));
        }
    }

    /** Basic emotions, language detected, no evidence. */
    public static EmotionQuery of(String text) {
        return new EmotionQuery(text, Optional.empty(), Taxonomy.BASIC, false);
    }

    public EmotionQuery in(Language known) {
        return new EmotionQuery(text, Optional.of(known), taxonomy, explain);
    }

    /** Without evidence. */
    public EmotionQuery unexplained() {
        return new EmotionQuery(text, language, taxonomy, false);
    }

    public EmotionQuery explained() {
        return new EmotionQuery(text, language, taxonomy, true);
    }
}
