package tongli.perception.text;

import java.util.Locale;
import tongli.core.Language;

/**
 * Brings a text to the form that an encoder's vocabulary knows: Traditional characters become Simplified (Chinese
 * only), emoji become words, letters lower case, broken surrogates U+FFFD. Offsets are not kept; evidence is found on
 * the text as written. Immutable, safe for many threads.
 */
final class TextNormalizer {
    private final Language language;
    private final EmojiNames emoji;

    TextNormalizer(Language language) {
        this.language = language;
        this.emoji = EmojiNames.bundled();
    }

    String normalize(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isBmpCodePoint(point) && Character.isSurrogate((char) point)) {
                out.append('\uFFFD'); // the native tokenizer takes only well-formed text
            } else if (EmojiNames.mayBeEmoji(point)) {
                out.append(emoji.wordsFor(point, language));
            } else if (language == Language.ZH) {
                out.appendCodePoint(SimplifiedCharacters.simplified(point));
            } else {
                out.appendCodePoint(point);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
