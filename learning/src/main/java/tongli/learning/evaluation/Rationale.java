package tongli.learning.evaluation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Span;
import tongli.core.TextSpan;

/**
 * The part of a text that is said to speak for an answer, and the rest of it. Immutable.
 *
 * @param spans in the text's order; they do not overlap
 */
record Rationale(String text, Language language, List<Span> spans) {
    Rationale {
        spans = List.copyOf(spans);
    }

    /** What the reading names as speaking for its answer. */
    static Rationale of(EmotionReading reading) {
        List<Span> spans = reading.evidence().stream()
                .filter(evidence -> evidence.weight() > 0 && evidence instanceof TextSpan)
                .map(evidence -> (TextSpan) evidence)
                .map(span -> new Span(span.start(), span.end()))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        return new Rationale(reading.text(), reading.language(), spans);
    }

    /** One run of words (Chinese: characters) that begins anywhere and is about as long, drawn by chance. */
    Rationale byChance(Random random) {
        List<Span> units = units();
        int length = length();
        int first = random.nextInt(units.size());
        int last = first;
        while (last + 1 < units.size()
                && units.get(last).end() - units.get(first).start() < length) {
            last++;
        }
        while (first > 0 && units.get(last).end() - units.get(first).start() < length) {
            first--;
        }
        return new Rationale(
                text,
                language,
                List.of(new Span(units.get(first).start(), units.get(last).end())));
    }

    int length() {
        return spans.stream().mapToInt(Span::length).sum();
    }

    String alone() {
        return String.join(
                language == Language.ZH ? "" : " ",
                spans.stream().map(span -> span.of(text)).toList());
    }

    String rest() {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Span span : spans) {
            rest.append(text, at, span.start());
            at = span.end();
        }
        return rest.append(text, at, text.length()).toString();
    }

    /** The text's words (Chinese: characters), each with letters or digits; at least one. */
    List<Span> units() {
        BreakIterator breaks = language == Language.ZH
                ? BreakIterator.getCharacterInstance(Locale.CHINESE)
                : BreakIterator.getWordInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<Span> units = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit) || units.isEmpty()) {
                units.add(new Span(from, to));
            }
            from = to;
        }
        return units;
    }
}
