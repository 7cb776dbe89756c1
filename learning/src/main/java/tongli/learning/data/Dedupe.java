package tongli.learning.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tongli.core.Coded;
import tongli.learning.corpus.NearIndex;

/**
 * Which lines of a set repeat an earlier one, or one of an evaluation set. The first of several stays, so doing it again
 * changes nothing. Texts that are the same but for a sign or an emoji are near, not equal, for a sign may turn the feeling.
 *
 * @param kept the numbers of the lines that stay, ascending
 * @param dropped the others, ascending
 */
public record Dedupe(List<Integer> kept, List<Dropped> dropped) {
    public Dedupe {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }

    /** Why a line goes. */
    public enum Reason implements Coded {
        /** The same as a line before. */
        EXACT,
        /** Nearly a line before. */
        NEAR,
        /** The same as, or nearly, a line of an evaluation set. */
        EVALUATION
    }

    /**
     * A line that goes.
     *
     * @param line its number
     * @param of the place of the line that it repeats
     * @param conflicting whether both are labelled, and differently; false against an evaluation set
     */
    public record Dropped(int line, Reason reason, String of, boolean conflicting) {}

    public static <T> Dedupe of(List<SetLine<T>> lines, List<SetLine<T>> evaluation, Likeness<T> likeness) {
        Seen<T> kept = new Seen<>(likeness);
        Seen<T> judged = new Seen<>(likeness);
        evaluation.forEach(judged::add);
        List<Integer> numbers = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SetLine<T> line = lines.get(i);
            Match inEvaluation = judged.find(line);
            Match before = inEvaluation.isNone() ? kept.find(line) : Match.NONE;
            if (!inEvaluation.isNone()) {
                dropped.add(new Dropped(
                        i, Reason.EVALUATION, judged.get(inEvaluation).place(), false));
            } else if (!before.isNone()) {
                SetLine<T> first = kept.get(before);
                Reason reason = before.exact() ? Reason.EXACT : Reason.NEAR;
                dropped.add(new Dropped(i, reason, first.place(), first.contradicts(line)));
            } else {
                kept.add(line);
                numbers.add(i);
            }
        }
        return new Dedupe(numbers, dropped);
    }

    /** @param number -1 for none */
    private record Match(int number, boolean exact) {
        static final Match NONE = new Match(-1, false);

        boolean isNone() {
            return number < 0;
        }
    }

    /** Lines that others may repeat. */
    private static final class Seen<T> {
        private final Likeness<T> likeness;
        private final List<SetLine<T>> lines = new ArrayList<>();
        private final Map<String, Integer> same = new HashMap<>();
        private final Optional<NearIndex<T>> near;

        Seen(Likeness<T> likeness) {
            this.likeness = likeness;
            this.near = likeness.index().map(Supplier::get);
        }

        void add(SetLine<T> line) {
            same.putIfAbsent(likeness.key().apply(line.content()), lines.size());
            lines.add(line);
            near.ifPresent(index -> index.add(line.content()));
        }

        Match find(SetLine<T> line) {
            Integer equal = same.get(likeness.key().apply(line.content()));
            if (equal != null) {
                return new Match(equal, true);
            }
            List<Integer> found = near.map(index -> index.near(line.content())).orElse(List.of());
            return found.isEmpty() ? Match.NONE : new Match(found.get(0), false);
        }

        SetLine<T> get(Match match) {
            return lines.get(match.number());
        }
    }
}
