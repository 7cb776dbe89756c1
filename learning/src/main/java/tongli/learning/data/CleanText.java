package tongli.learning.data;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import tongli.core.PlainText;

/**
 * A text made fit for a set: by the rule of {@link PlainText}, without characters that do not show, composed (NFC), without
 * white space around it. Cleaned twice, it changes nothing more.
 *
 * @param findings what was changed
 */
record CleanText(String text, Set<Finding> findings) {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int BLACK_FLAG = 0x1F3F4;
    /** Scripts whose letters need no joiner. */
    private static final Set<UnicodeScript> UNJOINED = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC);

    CleanText {
        findings = Set.copyOf(findings);
    }

    static CleanText of(String raw) {
        EnumSet<Finding> findings = EnumSet.noneOf(Finding.class);
        String plain = changed(raw, PlainText.of(raw), Finding.CONTROL_CHARACTERS, findings);
        String shown = changed(plain, shown(plain), Finding.ZERO_WIDTH, findings);
        String composed =
                changed(shown, Normalizer.normalize(shown, Normalizer.Form.NFC), Finding.NOT_COMPOSED, findings);
        String text = changed(composed, composed.strip(), Finding.OUTER_SPACE, findings);
        return new CleanText(text, findings);
    }

    private static String changed(String before, String after, Finding finding, Set<Finding> findings) {
        if (!after.equals(before)) {
            findings.add(finding);
        }
        return after;
    }

    private static String shown(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder shown = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < points.length; i++) {
            int after = i + 1 < points.length ? points[i + 1] : 0;
            if (Character.getType(points[i]) != Character.FORMAT || isNeeded(points[i], before, after)) {
                shown.appendCodePoint(points[i]);
                before = points[i];
            }
        }
        return shown.toString();
    }

    private static boolean isNeeded(int point, int before, int after) {
        if (point >= 0xE0020 && point <= 0xE007F) { // the flags of England, Scotland and Wales
            return before == BLACK_FLAG || before >= 0xE0020 && before <= 0xE007F;
        }
        boolean joins = point == ZERO_WIDTH_JOINER && isPicture(before) && isPicture(after);
        boolean shapes = (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) && isJoined(before);
        return joins || shapes;
    }

    private static boolean isPicture(int point) {
        boolean skinTone = point >= 0x1F3FB && point <= 0x1F3FF;
        return Character.getType(point) == Character.OTHER_SYMBOL || skinTone || point == EMOJI_STYLE;
    }

    private static boolean isJoined(int point) {
        boolean letter = Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
        UnicodeScript script = UnicodeScript.of(point);
        return letter && script != UnicodeScript.INHERITED && !UNJOINED.contains(script);
    }
}
