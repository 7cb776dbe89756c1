package tongli.coaching.scale;

import tongli.core.Require;

/**
 * When a total may stand although answers are missing: at most {@code atMost} of them, which then count as the mean of the
 * person's other answers.
 *
 * @param atMost how many; 0 for none
 * @param source whose rule this is
 */
public record MissingRule(int atMost, String source) {
    public MissingRule {
        Require.inRange("missing.at_most", atMost, 0, Integer.MAX_VALUE);
        Require.notBlank("missing.source", source);
    }
}
