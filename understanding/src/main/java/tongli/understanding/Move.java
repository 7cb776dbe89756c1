package tongli.understanding;

import tongli.core.Require;
import tongli.core.Span;

/**
 * One move of a reply.
 *
 * @param span where in the reply
 * @param confidence in [0, 1]
 */
public record Move(MoveKind kind, Span span, double confidence) {
    public Move {
        Require.inRange("confidence", confidence, 0, 1);
    }
}
