package tongli.perception.text;

import java.util.Locale;
import java.util.stream.IntStream;
import tongli.core.Language;

/**
 * Brings a text to the form that an encoder's vocabulary knows: Traditional characters become Simplified (Chinese
 * only), emoji become words, letters lower case, broken surrogates U+FFFD. Evidence is found on the text as written; who
 * needs offsets asks for {@link #placed}. Immutable, safe for many threads.
 */
final class TextNormalizer {
    /** The only letter that becomes two in lower case, whatever stands around it. */
    private static final int DOTTED_I = 0x130;

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
            append(out, point);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** The same text as {@link #normalize} gives, with where each unit of it came from. */
    PlacedText placed(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        IntStream.Builder starts = IntStream.builder();
        IntStream.Builder ends = IntStream.builder();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            int before = out.length();
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            append(out, point);
            int units = out.length() - before + (point == DOTTED_I ? 1 : 0);
            for (int unit = 0; unit < units; unit++) {
                starts.add(from);
                ends.add(at);
            }
        }
        return new PlacedText(
                out.toString().toLowerCase(Locale.ROOT),
                starts.build().toArray(),
                ends.build().toArray());
    }

    private void append(StringBuilder out, int point) {
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
}
