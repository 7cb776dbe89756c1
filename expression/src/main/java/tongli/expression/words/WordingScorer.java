package tongli.expression.words;

import java.util.List;

/** Says how well wordings suit what was said. Safe for many threads. */
public interface WordingScorer {

    /** Of each candidate, in their order; a greater score suits better. Finite. */
    List<Double> scoreAll(WordingRequest request, List<String> candidates);

    /** Takes them as they were written. */
    static WordingScorer inOrder() {
        return (request, candidates) -> candidates.stream().map(any -> 0.0).toList();
    }
}
