package tongli.perception.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tongli.core.Span;

/** Where an English word begins and ends in writing, against what the tokenizer cuts too finely or leaves together. Stateless. */
final class WrittenTogether {
    private static final String PARTING = ",;!?";
    private static final String CLOSING = ".,!?;:…\")]";
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "st", "vs", "etc", "prof", "jr", "sr");

    private WrittenTogether() {}

    /** Whether a word goes on at a place: letters on both sides, or an apostrophe between letters. */
    static boolean goesOn(String text, int at) {
        boolean behind = Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '\'';
        boolean ahead = Character.isLetter(text.charAt(at))
                || text.charAt(at) == '\'' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return behind && ahead;
    }

    /** The words of a token: {@code tired,sad} is two with a comma between, and punctuation that closes a word is by itself. */
    static List<Span> apart(String text, int from, int to) {
        if (text.substring(from, to).contains("://")) {
            return List.of(new Span(from, to));
        }
        List<Span> words = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i < to - 1; i++) {
            if (PARTING.indexOf(text.charAt(i)) >= 0
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                words.add(new Span(start, i));
                words.add(new Span(i, i + 1));
                start = i + 1;
            }
        }
        words.addAll(closed(text, start, to));
        return words;
    }

    private static List<Span> closed(String text, int from, int to) {
        int end = to;
        while (end > from + 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String word = text.substring(from, end);
        boolean apart = end < to
                && Character.isLetter(text.charAt(end - 1))
                && word.indexOf('.') < 0
                && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
        return apart ? List.of(new Span(from, end), new Span(end, to)) : List.of(new Span(from, to));
    }
}
