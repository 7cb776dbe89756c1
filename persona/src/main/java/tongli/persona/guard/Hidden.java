package tongli.persona.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tongli.core.SentenceEncoder;

/**
 * What a persona has not told at a point of a talk, and what they have.
 *
 * @param closed the author's words that may not be said yet
 * @param open those that may
 * @param terms the words that give each level away
 */
record Hidden(List<Authored> closed, List<Authored> open, Map<Gate, Set<String>> terms) {

    /** Signs in words that may not be said and in none that may. */
    Set<String> only(Function<Authored, Set<String>> signs, Collection<String> known) {
        Set<String> only = union(closed, signs);
        only.removeAll(union(open, signs));
        only.removeAll(known);
        return only;
    }

    Set<String> openly(Function<Authored, Set<String>> signs) {
        return union(open, signs);
    }

    /** Whether one of the words that give away a level that is not told stands among these, and not among what may be said. */
    boolean isGivenAwayBy(Set<String> words, Set<String> known) {
        Set<String> openWords = openly(Authored::words);
        return closed.stream()
                .map(Authored::gate)
                .distinct()
                .flatMap(gate -> terms.getOrDefault(gate, Set.of()).stream())
                .anyMatch(word -> words.contains(word) && !openWords.contains(word) && !known.contains(word));
    }

    /** The cosine of the nearest words that may not be said; -1 where there are none. */
    double nearestClosed(float[] meaning) {
        return nearest(closed, meaning);
    }

    /** The cosine of the nearest words that may. */
    double nearestOpen(float[] meaning) {
        return nearest(open, meaning);
    }

    private static double nearest(List<Authored> pieces, float[] meaning) {
        return pieces.stream()
                .mapToDouble(piece -> SentenceEncoder.cosine(meaning, piece.meaning()))
                .max()
                .orElse(-1);
    }

    private static Set<String> union(List<Authored> pieces, Function<Authored, Set<String>> signs) {
        Set<String> union = new HashSet<>();
        pieces.forEach(piece -> union.addAll(signs.apply(piece)));
        return union;
    }
}
