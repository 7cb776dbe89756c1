package tongli.perception.whynot;

import java.util.Comparator;
import java.util.List;
import tongli.core.Span;

/**
 * One word of a text taken out, put in, or replaced.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive; {@code start} where a word is put in
 * @param from what stands there; empty where a word is put in
 * @param to what shall stand there; empty where the word is taken out
 */
public record WordChange(int start, int end, String from, String to) {
    public WordChange {
        if (end - start != from.length() || from.equals(to)) {
            throw new IllegalArgumentException(
                    "a change from [%d, %d) must be of as many units, to others".formatted(start, end));
        }
    }

    static WordChange of(String text, Span span, String to) {
        return new WordChange(span.start(), span.end(), span.of(text), to);
    }

    boolean overlaps(WordChange other) {
        return start < other.end && other.start < end || start == other.start;
    }

    /** The text with all changes made; they do not overlap. */
    static String made(String text, List<WordChange> changes) {
        StringBuilder made = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparingInt(WordChange::start).reversed())
                .forEach(change -> made.replace(change.start(), change.end(), change.to()));
        return made.toString();
    }
}
