package tongli.expression.speech;

import tongli.core.Language;
import tongli.core.PlainText;
import tongli.core.Require;
import tongli.expression.Prosody;

/**
 * A line to be spoken, and how.
 *
 * @param text by the rule of {@link PlainText}, not blank, at most {@link #MAX_CHARACTERS} characters; what cannot be said,
 *     such as emoji, is passed over
 * @param language of the text
 */
public record SpokenLine(String text, Language language, Prosody prosody) {

    /** A minute or two of speech. */
    public static final int MAX_CHARACTERS = 1000;

    /** @throws IllegalArgumentException if the text is blank or too long */
    public SpokenLine {
        text = PlainText.of(Require.notBlank("text", text));
        int characters = PlainText.characters(text);
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException("the text has %,d characters; at most %,d are spoken at once. Split it."
                    .formatted(characters, MAX_CHARACTERS));
        }
    }
}
