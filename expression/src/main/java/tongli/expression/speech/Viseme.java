package tongli.expression.speech;

import tongli.core.Require;

/**
 * What the mouth does from a moment on, until the next.
 *
 * @param fromMillis from the beginning of the sound
 */
public record Viseme(int fromMillis, MouthShape shape) {
    public Viseme {
        Require.inRange("fromMillis", fromMillis, 0, Integer.MAX_VALUE);
    }
}
