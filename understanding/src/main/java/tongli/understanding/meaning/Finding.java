package tongli.understanding.meaning;

import tongli.core.Coded;
import tongli.core.Require;
import tongli.core.Span;

/**
 * A label, how sure the reader is, where it shows and why.
 *
 * @param score in [0, 1]; written by hand: no probability, and the scores of a turn do not sum to 1
 * @param span in the turn
 */
public record Finding<L extends Coded>(L label, double score, Span span, Ground ground) {
    public Finding {
        Require.inRange("score", score, 0, 1);
    }
}
