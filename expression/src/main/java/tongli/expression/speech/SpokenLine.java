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
 * @param timbre whose voice it is
 */
public record SpokenLine(String text, Language language, Prosody prosody, Timbre timbre) {

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

    /** In the voice as it comes. @throws IllegalArgumentException if the text is blank or too long */
    public SpokenLine(String text, Language language, Prosody prosody) {
        this(text, language, prosody, Timbre.PLAIN);
    }

    /** How it is spoken with the speaker's own pitch and liveliness in it: what a voice of no particular person is to do. */
    public Prosody inOwnVoice() {
        return new Prosody(
                prosody.rate(),
                within(0.5, prosody.pitch() * timbre.pitch()),
                within(0.3, prosody.range() * timbre.range()),
                prosody.volume(),
                prosody.pauses());
    }

    /** To three digits. */
    private static double within(double least, double value) {
        return Math.max(least, Math.min(2, Math.round(value * 1000) / 1000.0));
    }
}
