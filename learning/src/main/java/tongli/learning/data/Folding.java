package tongli.learning.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tongli.core.Language;

/** Texts as they are compared. Stateless. */
final class Folding {
    private Folding() {}

    /** Compatibility forms, case, white space and characters that do not show make no difference; signs and emoji do. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Folding::shows)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean shows(int point) {
        int type = Character.getType(point);
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && type != Character.CONTROL
                && type != Character.FORMAT;
    }

    /**
     * A letter or a word, and where it stands.
     *
     * @param start with {@code end}: UTF-16 units of the text that it came from
     */
    record Unit(String letters, int start, int end) {}

    /** What runs are counted in: letters and digits of Chinese, words of English. */
    static List<Unit> units(String text, Language language) {
        List<Unit> units = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (!isLetter(point)) {
                continue;
            }
            while (language == Language.EN && at < text.length() && isInWord(text, at)) {
                at += Character.charCount(text.codePointAt(at));
            }
            units.add(new Unit(fold(text.substring(start, at)).replace("'", "").replace("’", ""), start, at));
        }
        return units;
    }

    private static boolean isInWord(String text, int at) {
        int point = text.codePointAt(at);
        boolean apostrophe =
                (point == '\'' || point == '’') && at + 1 < text.length() && isLetter(text.codePointAt(at + 1));
        return isLetter(point) || apostrophe || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point);
    }
}
