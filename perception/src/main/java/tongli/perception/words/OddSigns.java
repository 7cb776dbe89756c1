package tongli.perception.words;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Blank;
import tongli.core.Span;

/** Signs that no dictionary has: an emoji with its marks, a letter of another script, a control character. Stateless. */
final class OddSigns {
    private static final int JOINER = 0x200D;

    private OddSigns() {}

    /** The signs of a piece of text one by one, each with the marks that alter it; without those that show nothing. */
    static List<Word> of(String text, int from, int to) {
        List<Word> signs = new ArrayList<>();
        int at = from;
        while (at < to) {
            int start = at;
            int point = text.codePointAt(at);
            at = Math.min(to, at + Character.charCount(point));
            boolean joined = false;
            while (at < to) {
                int next = text.codePointAt(at);
                if (!joined && !alters(next)) {
                    break;
                }
                joined = next == JOINER;
                at = Math.min(to, at + Character.charCount(next));
            }
            if (!Blank.is(text.substring(start, at))) {
                signs.add(new Word(new Span(start, at), part(point)));
            }
        }
        return signs;
    }

    /** Whether a code point only alters the sign before: a joiner, a variation, a skin tone, an accent, a tag of a flag. */
    static boolean alters(int point) {
        int type = Character.getType(point);
        return point == JOINER
                || point >= 0x1F3FB && point <= 0x1F3FF
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point >= 0xE0020 && point <= 0xE007F;
    }

    static PartOfSpeech part(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> PartOfSpeech.PUNCTUATION;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> PartOfSpeech.NUMBER;
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                PartOfSpeech.SYMBOL;
            default -> PartOfSpeech.OTHER;
        };
    }
}
