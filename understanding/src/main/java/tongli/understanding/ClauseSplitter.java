package tongli.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Blank;

/** Cuts a reply into clauses at its punctuation and before its turns ("but", 但是). */
public final class ClauseSplitter {

    private static final Pattern BREAK = Pattern.compile(
            "[。!?;\\n]+|\\.{2,}|…+|\\.(?=\\s|$|\\p{IsHan})|(?<!\\d),|,(?!\\d)|[~～]+|—+|\\s[-–]\\s|\\s(?=but\\s|because\\s)"
                    + "|(?<=[\\p{IsHan}])(?=但是|可是|不过(?!是)|只不过|但(?=你|您|我|这))");

    private static final int CLAUSES_AT_MOST = 120;

    private ClauseSplitter() {}

    /** The first of them: as many as are read of a text for what it does or means. */
    public static List<Clause> first(FoldedText folded) {
        List<Clause> clauses = split(folded);
        return clauses.subList(0, Math.min(CLAUSES_AT_MOST, clauses.size()));
    }

    public static List<Clause> split(FoldedText folded) {
        List<int[]> pieces = new ArrayList<>(); // start, end, closes a sentence (1), asks (2)
        String text = folded.text();
        Matcher breaks = BREAK.matcher(text);
        int start = 0;
        while (breaks.find()) {
            String mark = breaks.group();
            boolean asks = mark.contains("?");
            boolean closes = asks || !mark.matches("[,—–\\-\\s]*");
            pieces.add(new int[] {start, breaks.start(), closes ? 1 : 0, asks ? 1 : 0, breaks.end()});
            start = breaks.end();
        }
        pieces.add(new int[] {start, text.length(), 1, 0, text.length()});
        return clauses(folded, pieces);
    }

    private static List<Clause> clauses(FoldedText folded, List<int[]> pieces) {
        String text = folded.text();
        List<Clause> clauses = new ArrayList<>();
        int sentence = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int[] piece = pieces.get(i);
            int from = piece[0];
            int to = piece[1];
            while (from < to && !isWordy(text.charAt(from))) {
                from++;
            }
            while (to > from && !isWordy(text.charAt(to - 1))) {
                to--;
            }
            if (!Blank.is(text.substring(from, to))) {
                boolean asked = asksIn(pieces, i);
                int end = piece[3] == 1 ? firstMark(text, piece[1]) : to;
                clauses.add(new Clause(
                        folded.original(from, end), text.substring(from, to), sentence, asked, piece[2] == 1));
            }
            sentence += piece[2];
        }
        return clauses;
    }

    private static boolean asksIn(List<int[]> pieces, int from) {
        int i = from;
        while (pieces.get(i)[2] == 0) {
            i++;
        }
        return pieces.get(i)[3] == 1;
    }

    /** One past the question mark, so that the span shows that it asks. */
    private static int firstMark(String text, int at) {
        return Math.min(text.length(), text.indexOf('?', at) + 1);
    }

    private static boolean isWordy(char c) {
        return Character.isLetterOrDigit(c)
                || c == '"'
                || c == '\''
                || c == '£'
                || c == '¥'
                || c == '$'
                || c == '%'
                || Character.isSurrogate(c);
    }
}
