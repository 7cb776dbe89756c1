package tongli.understanding.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.Clause;

/**
 * A sentence of a turn, or what stands for one: typed Chinese often has spaces where its marks would be.
 *
 * @param span in the turn
 */
record Sentence(Span span) {
    /** In UTF-16 units, each way: what is read with a sentence of a long turn. */
    private static final int AROUND = 150;

    private static final Pattern TYPED_BREAK = Pattern.compile("(?<=\\p{IsHan})[ \u3000]+(?=\\p{IsHan})");

    /** All that the clauses of a turn make, in order. */
    static List<Sentence> of(String turn, List<Clause> clauses, Language language) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= clauses.size(); to++) {
            if (to == clauses.size()
                    || clauses.get(to).sentence() != clauses.get(from).sentence()) {
                Span whole = new Span(
                        clauses.get(from).span().start(),
                        clauses.get(to - 1).span().end());
                sentences.addAll(language == Language.ZH ? parted(turn, whole) : List.of(new Sentence(whole)));
                from = to;
            }
        }
        return sentences;
    }

    private static List<Sentence> parted(String turn, Span whole) {
        List<Sentence> parts = new ArrayList<>();
        Matcher breaks = TYPED_BREAK.matcher(turn).region(whole.start(), whole.end());
        int from = whole.start();
        while (breaks.find()) {
            parts.add(new Sentence(new Span(from, breaks.start())));
            from = breaks.end();
        }
        parts.add(new Sentence(new Span(from, whole.end())));
        return parts;
    }

    /** Whether a place in the turn begins in this sentence, or it in the place. */
    boolean meets(Span place) {
        return place.start() < span.end() && span.start() < place.end();
    }

    /** The turn around the sentence: the whole of it, unless it is long. */
    String around(String turn) {
        int start = Math.max(0, span.start() - AROUND);
        int end = Math.min(turn.length(), span.end() + AROUND);
        if (start > 0 && Character.isLowSurrogate(turn.charAt(start))) {
            start--;
        }
        if (end < turn.length() && Character.isLowSurrogate(turn.charAt(end))) {
            end++;
        }
        return turn.substring(start, end);
    }
}
