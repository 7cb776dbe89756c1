package tongli.learning.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tongli.core.Coded;
import tongli.learning.corpus.NearTexts;

/**
 * Which lines of a set repeat an earlier one, or one of an evaluation set. The first of several stays, so doing it again
 * changes nothing. Lines whose text is the same but for a sign or an emoji are near, not equal, for a sign may turn the
 * feeling.
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
        /** The same as a line before, but for case, spaces and compatibility forms. */
        EXACT,
        /** Nearly a line before, by {@link NearTexts}. */
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

    /**
     * @param near the Jaccard index from which lines are near; empty to drop equal ones only
     * @throws IllegalArgumentException if {@code near} is outside what {@link NearTexts} can tell
     */
    public static Dedupe of(List<SetLine> lines, List<SetLine> evaluation, OptionalDouble near) {
        Seen kept = new Seen(near);
        Seen judged = new Seen(near);
        evaluation.forEach(judged::add);
        List<Integer> numbers = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SetLine line = lines.get(i);
            Match inEvaluation = judged.find(line);
            Match before = inEvaluation.isNone() ? kept.find(line) : Match.NONE;
            if (!inEvaluation.isNone()) {
                dropped.add(new Dropped(
                        i, Reason.EVALUATION, judged.get(inEvaluation).place(), false));
            } else if (!before.isNone()) {
                SetLine first = kept.get(before);
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
    private static final class Seen {
        private final List<SetLine> lines = new ArrayList<>();
        private final Map<String, Integer> folded = new HashMap<>();
        private final List<NearTexts> near = new ArrayList<>(1);

        Seen(OptionalDouble threshold) {
            threshold.ifPresent(value -> near.add(new NearTexts(value)));
        }

        void add(SetLine line) {
            folded.putIfAbsent(Folding.fold(line.text()), lines.size());
            lines.add(line);
            near.forEach(texts -> texts.add(line.text()));
        }

        Match find(SetLine line) {
            Integer same = folded.get(Folding.fold(line.text()));
            if (same != null) {
                return new Match(same, true);
            }
            for (NearTexts texts : near) {
                List<Integer> found = texts.near(line.text());
                if (!found.isEmpty()) {
                    return new Match(found.get(0), false);
                }
            }
            return Match.NONE;
        }

        SetLine get(Match match) {
            return lines.get(match.number());
        }
    }
}
