package tongli.learning.fusion;

import tongli.core.BasicEmotion;
import tongli.perception.fusion.BasicDistribution;
import tongli.perception.fusion.LogPool;

/**
 * What was said of a case, and what was true.
 *
 * @param person whose cases are drawn together, for they are not independent
 */
record Judged(String person, BasicDistribution said, BasicEmotion truth) {

    boolean isRight() {
        return said.dominant() == truth;
    }

    double confidence() {
        return Math.min(1, said.probability(said.dominant()));
    }

    /** In nats; what is held impossible counts as {@link LogPool#FLOOR}. */
    double logLoss() {
        return -StrictMath.log(Math.max(LogPool.FLOOR, said.probability(truth)));
    }
}
