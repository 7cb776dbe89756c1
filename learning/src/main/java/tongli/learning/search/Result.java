package tongli.learning.search;

import tongli.core.Require;

/**
 * What a trial reached in one round.
 *
 * @param round from 1
 * @param passes that it had
 * @param score in [0, 1]; more is better. A training that went astray has 0
 */
public record Result(Trial trial, int round, int passes, double score) {
    public Result {
        Require.inRange("round", round, 1, Integer.MAX_VALUE);
        Require.inRange("passes", passes, 1, Integer.MAX_VALUE);
        Require.inRange("score", score, 0, 1);
    }
}
