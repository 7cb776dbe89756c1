package tongli.understanding.meaning;

import tongli.core.Coded;
import tongli.core.Require;
import tongli.core.Span;

/**
 * A label, how sure the reader is, where it shows and why.
 *
 * @param probability in [0, 1]; authored by hand, not calibrated
 * @param span in the turn
 */
public record Finding<L extends Coded>(L label, double probability, Span span, Ground ground) {
    public Finding {
        Require.inRange("probability", probability, 0, 1);
    }
}
