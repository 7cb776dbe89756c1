package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.Span;

/**
 * Cuts a text into windows, clauses and units, as spans of UTF-16 units that never split a character. Deterministic and
 * stateless.
 */
final class TextPieces {
    private static final int WINDOW_ZH = 160;
    private static final int WINDOW_EN = 480;
    private static final String SENTENCE_ENDS = "。！？!?…\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，；：、,;:";

    private TextPieces() {}

    /** Windows that cover the text without gaps, cut after sentences where one ends in the window's second half. */
    static List<Span> windows(String text, Language language) {
        int most = language == Language.ZH ? WINDOW_ZH : WINDOW_EN;
        List<Span> windows = new ArrayList<>();
        int from = 0;
        while (text.length() - from > most) {
            int cut = lastEnd(text, from + most / 2, from + most);
            windows.add(new Span(from, cut));
            from = cut;
        }
        windows.add(new Span(from, text.length()));
        return windows.stream().filter(window -> !Blank.is(window.of(text))).toList();
    }

    private static int lastEnd(String text, int from, int to) {
        for (int i = to; i > from; i--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0 || text.charAt(i - 1) == '.') {
                return i;
            }
        }
        for (int i = to; i > from; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    /** The clauses within a span: runs between signs, without the signs and the spaces around them. */
    static List<Span> clauses(String text, Span within) {
        List<Span> clauses = new ArrayList<>();
        int from = within.start();
        for (int i = within.start(); i <= within.end(); i++) {
            if (i == within.end() || endsClause(text, i)) {
                add(clauses, text, from, i);
                from = i + 1;
            }
        }
        return clauses;
    }

    private static boolean endsClause(String text, int at) {
        char sign = text.charAt(at);
        return CLAUSE_ENDS.indexOf(sign) >= 0
                // a full stop, not the point in 3.5
                || sign == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    /** The smallest pieces that carry meaning: a word of letters and digits, or one Chinese character or other sign. */
    static List<Span> units(String text, Span within) {
        List<Span> units = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            int from = at;
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (inWord(point)) {
                while (at < within.end() && inWord(text.codePointAt(at))) {
                    at += Character.charCount(text.codePointAt(at));
                }
            } else {
                while (at < within.end() && altersNeighbour(text.codePointAt(at))) {
                    at += Character.charCount(text.codePointAt(at));
                }
            }
            if (!Character.isWhitespace(point)) {
                units.add(new Span(from, Math.min(at, within.end())));
            }
        }
        return units;
    }

    private static boolean inWord(int point) {
        return point == '\'' || point == '’' || Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private static boolean altersNeighbour(int point) {
        return point == 0xFE0F || point == 0x200D || point >= 0x1F3FB && point <= 0x1F3FF;
    }
}
