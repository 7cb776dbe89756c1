package tongli.coaching.skill.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tongli.coaching.skill.check.PractisedLearner.Outcome;
import tongli.core.Skill;

/**
 * Holds the estimates of many simulated learners of one kind against the truth. Stateless.
 *
 * <p>The interval is the basic bootstrap's: learners drawn twice are ties, which lower the correlation of every draw
 * (Davison and Hinkley 1997, section 5.2).
 */
final class KindSummary {
    private static final int DRAWS = 1_000;

    private KindSummary() {}

    static KindResult of(LearnerKind kind, List<PractisedLearner> learners, RandomGenerator chance) {
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> mean(correlations(draw(learners, chance))))
                .sorted()
                .toArray();
        double[] correlations = correlations(learners);
        double mean = mean(correlations);
        double[] success = learners.stream()
                .flatMap(learner -> learner.outcomes().values().stream())
                .mapToDouble(Outcome::success)
                .sorted()
                .toArray();
        return new KindResult(
                kind,
                mean,
                2 * mean - quantile(drawn, 0.975),
                2 * mean - quantile(drawn, 0.025),
                Arrays.stream(correlations).min().orElseThrow(),
                mean(success),
                quantile(success, 0.1),
                quantile(success, 0.9),
                mean(learners, KindSummary::covered),
                mean(learners, learner -> learner.transfer().observed()),
                mean(learners, learner -> learner.transfer().expected()),
                mean(learners, learner -> learner.transfer().isLacking() ? 1 : 0));
    }

    private static List<PractisedLearner> draw(List<PractisedLearner> learners, RandomGenerator chance) {
        return IntStream.range(0, learners.size())
                .mapToObj(i -> learners.get(chance.nextInt(learners.size())))
                .toList();
    }

    /** Of each skill, among the learners. */
    private static double[] correlations(List<PractisedLearner> learners) {
        return Arrays.stream(Skill.values())
                .mapToDouble(skill -> RankCorrelation.spearman(
                        of(learners, learner -> learner.of(skill).estimate()),
                        of(learners, learner -> learner.of(skill).truth())))
                .toArray();
    }

    /** Share of the learner's skills. */
    private static double covered(PractisedLearner learner) {
        return learner.outcomes().values().stream()
                .mapToDouble(outcome -> outcome.covered() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double[] of(List<PractisedLearner> learners, ToDoubleFunction<PractisedLearner> what) {
        return learners.stream().mapToDouble(what).toArray();
    }

    private static double mean(List<PractisedLearner> learners, ToDoubleFunction<PractisedLearner> what) {
        return learners.stream().mapToDouble(what).average().orElseThrow();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
