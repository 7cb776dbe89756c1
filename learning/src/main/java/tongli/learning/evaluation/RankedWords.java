package tongli.learning.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tongli.core.EmotionReading;
import tongli.core.Span;
import tongli.core.TextSpan;

/**
 * A text's words (Chinese: characters) and which of them speak most for its answer. Immutable.
 *
 * @param whole the text without a part that is meant
 * @param units in the text's order
 * @param best places among the units, those of the evidence that weighs most first; no others
 */
record RankedWords(Rationale whole, List<Span> units, List<Integer> best) {
    RankedWords {
        units = List.copyOf(units);
        best = List.copyOf(best);
    }

    static RankedWords of(EmotionReading reading) {
        Rationale whole = new Rationale(reading.text(), reading.language(), List.of());
        List<Span> units = whole.units();
        List<Integer> best = reading.evidence().stream()
                .filter(evidence -> evidence.weight() > 0 && evidence instanceof TextSpan)
                .map(evidence -> (TextSpan) evidence)
                .sorted(Comparator.comparingDouble(TextSpan::weight).reversed().thenComparing(TextSpan::start))
                .flatMap(span -> IntStream.range(0, units.size())
                        .filter(i -> units.get(i).start() < span.end()
                                && units.get(i).end() > span.start())
                        .boxed())
                .distinct()
                .toList();
        return new RankedWords(whole, units, best);
    }

    int size() {
        return units.size();
    }

    /** So many of the best, or all if there are fewer. */
    List<Integer> best(int most) {
        return best.subList(0, Math.min(most, best.size()));
    }

    /** So many words, anywhere. */
    List<Integer> words(int count, Random random) {
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, units.size()).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, count);
    }

    /** As many words in runs of the same lengths, put in any order, with the rest of the text shared out between them by chance. */
    List<Integer> runs(List<Integer> chosen, Random random) {
        List<Integer> lengths = new ArrayList<>();
        List<Integer> sorted = chosen.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i) == sorted.get(i - 1) + 1) {
                lengths.set(lengths.size() - 1, lengths.get(lengths.size() - 1) + 1);
            } else {
                lengths.add(1);
            }
        }
        Collections.shuffle(lengths, random);
        // where a run begins among the words that are in none, and so never within another
        int[] gaps = IntStream.range(0, lengths.size())
                .map(i -> random.nextInt(units.size() - sorted.size() + 1))
                .sorted()
                .toArray();
        List<Integer> places = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < lengths.size(); i++) {
            for (int word = 0; word < lengths.get(i); word++) {
                places.add(gaps[i] + before + word);
            }
            before += lengths.get(i);
        }
        return places;
    }

    /** Neighbours as one, with what stands between them. */
    Rationale rationale(List<Integer> places) {
        List<Span> spans = new ArrayList<>();
        List<Integer> sorted = places.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            Span unit = units.get(sorted.get(i));
            if (i > 0 && sorted.get(i) == sorted.get(i - 1) + 1) {
                spans.set(spans.size() - 1, new Span(spans.get(spans.size() - 1).start(), unit.end()));
            } else {
                spans.add(unit);
            }
        }
        return new Rationale(whole.text(), whole.language(), spans);
    }
}
