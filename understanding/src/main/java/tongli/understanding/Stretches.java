package tongli.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Blank;
import tongli.core.Span;

/**
 * Cuts a text into what a model of chat lines can read at once: runs of whole sentences, each about as long as what it was
 * taught on at the most, and each beginning with the last sentence of the one before. Stateless.
 */
final class Stretches {
    private static final Pattern SENTENCE_END =
            Pattern.compile("[。!?！？;；…\\n]+[!?！？。;；….]*[\"'”’」』]?|\\.+(?=[\\s\"'”’]|$)[\"'”’]?");

    /** In Latin letters; a Chinese sign counts as four of them. */
    private static final int LONGEST = 400;

    private static final int OF_HAN = 4;

    private Stretches() {}

    /** All that says something; the whole text is one of them if it is short. */
    static List<Span> of(String text) {
        List<Span> sentences = sentences(text, new Span(0, text.length()));
        List<Span> stretches = new ArrayList<>();
        int from = 0;
        while (from < sentences.size()) {
            int to = from + 1;
            int length = length(text, sentences.get(from));
            while (to < sentences.size() && length + length(text, sentences.get(to)) <= LONGEST) {
                length += length(text, sentences.get(to));
                to++;
            }
            stretches.add(
                    new Span(sentences.get(from).start(), sentences.get(to - 1).end()));
            if (to == sentences.size()) {
                break;
            }
            from = to - from > 1 ? to - 1 : to;
        }
        return stretches;
    }

    /** The sentences of a stretch; what runs on beyond {@link #LONGEST} is cut where it is full. */
    static List<Span> sentences(String text, Span stretch) {
        List<Span> sentences = new ArrayList<>();
        Matcher ends = SENTENCE_END.matcher(text).region(stretch.start(), stretch.end());
        int start = stretch.start();
        while (ends.find()) {
            add(sentences, text, start, ends.end());
            start = ends.end();
        }
        add(sentences, text, start, stretch.end());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int length = 0;
        for (int at = from; at < to; at++) {
            length += weight(text.charAt(at));
            if (length > LONGEST && !Character.isLowSurrogate(text.charAt(at))) {
                addWordy(sentences, text, start, at);
                start = at;
                length = weight(text.charAt(at));
            }
        }
        addWordy(sentences, text, start, to);
    }

    private static void addWordy(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (!Blank.is(text.substring(start, end))) {
            sentences.add(new Span(start, end));
        }
    }

    private static int length(String text, Span span) {
        return span.of(text).chars().map(unit -> weight((char) unit)).sum();
    }

    private static int weight(char unit) {
        return FoldedText.isChinese(unit) ? OF_HAN : 1;
    }
}
