package tongli.learning.fusion;

import tongli.core.BasicEmotion;
import tongli.perception.fusion.BasicDistribution;
import tongli.perception.fusion.LogPool;

/**
 * How well one case was told.
 *
 * @param person whose cases are drawn together, for they are not independent
 * @param isRight whether the dominant label was true
 * @param confidence probability of the dominant label, in (0, 1]
 * @param logLoss of the true label, in nats; what was held impossible counts as {@link LogPool#FLOOR}
 */
record Judged(String person, boolean isRight, double confidence, double logLoss) {

    static Judged of(String person, BasicDistribution said, BasicEmotion truth) {
        BasicEmotion dominant = said.dominant();
        return new Judged(
                person,
                dominant == truth,
                Math.min(1, said.probability(dominant)),
                -StrictMath.log(Math.max(LogPool.FLOOR, said.probability(truth))));
    }
}
