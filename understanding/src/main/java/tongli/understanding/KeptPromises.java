package tongli.understanding;

import java.util.List;
import java.util.stream.IntStream;
import tongli.core.Span;

/**
 * Which clauses of a reply promise what can be kept: a deed of one's own, and when, or that one does it oneself. Such a
 * promise is none that is false, however sure the model is. A bare "I promise" goes with what it promises. Immutable.
 */
record KeptPromises(List<Clause> clauses, MoveRules rules) {

    boolean at(int clause) {
        if (isKeepable(clause)) {
            return true;
        }
        if (!rules.says("PROMISE_ALONE", clauses.get(clause).text())) {
            return false;
        }
        return isOfSameSentence(clause, clause + 1)
                ? isKeepable(clause + 1)
                : isOfSameSentence(clause, clause - 1) && isKeepable(clause - 1);
    }

    /** Whether that is all that stands in a stretch of the reply. */
    boolean allOf(Span span) {
        return IntStream.range(0, clauses.size())
                .filter(i -> clauses.get(i).span().overlaps(span))
                .allMatch(this::at);
    }

    private boolean isKeepable(int clause) {
        return rules.says("KEEPABLE", clauses.get(clause).text());
    }

    private boolean isOfSameSentence(int one, int other) {
        return other >= 0
                && other < clauses.size()
                && clauses.get(one).sentence() == clauses.get(other).sentence();
    }
}
