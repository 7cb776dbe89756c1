package tongli.coaching.skill;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tongli.core.Skill;

/**
 * Whether a skill holds with people whom it was not practised with: how often exercises with held-out persons were done well,
 * beside how often they would have been if only the skill mattered.
 *
 * <p>The interval is that of a normal with the variance which the estimates themselves expect: the chance in each attempt,
 * and the doubt about an ability, which all attempts at one skill share.
 *
 * @param attempts how many, at least 1
 * @param observed share done well
 * @param expected the share that the estimates expect
 * @param margin half the width of the 95 % interval of the difference
 */
public record Transfer(int attempts, double observed, double expected, double margin) {

    private static final double NINETY_FIVE_PERCENT = 1.959963984540054;

    /** How much better than expected; below 0 when what was learnt holds for the persons practised with alone. */
    public double difference() {
        return observed - expected;
    }

    /** Whether the whole interval lies below 0. */
    public boolean isLacking() {
        return difference() + margin < 0;
    }

    /**
     * @param progress as it was before the attempts
     * @param attempts at held-out exercises, each at the time of its {@link Attempt#at}
     * @throws IllegalArgumentException if there is none
     */
    public static Transfer of(Progress progress, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("there is no attempt; transfer is measured by at least one");
        }
        Map<Skill, List<Attempt>> bySkill = attempts.stream()
                .collect(Collectors.groupingBy(
                        attempt -> attempt.exercise().skill(), TreeMap::new, Collectors.toList()));
        double expected = 0;
        double variance = 0;
        for (Map.Entry<Skill, List<Attempt>> entry : bySkill.entrySet()) {
            List<Attempt> of = entry.getValue();
            Bell ability = progress.with(entry.getKey(), of.get(0).at())
                    .ability()
                    .at(of.get(0).at())
                    .belief();
            double sum = ability.expect(value -> sum(of, value));
            expected += sum;
            variance += ability.expect(value -> square(sum(of, value) - sum) + noise(of, value));
        }
        int n = attempts.size();
        return new Transfer(
                n,
                attempts.stream()
                                .mapToDouble(attempt -> attempt.shown().share())
                                .sum()
                        / n,
                expected / n,
                NINETY_FIVE_PERCENT * Math.sqrt(variance) / n);
    }

    private static double sum(Collection<Attempt> attempts, double ability) {
        return attempts.stream()
                .mapToDouble(attempt -> success(attempt, ability))
                .sum();
    }

    private static double noise(Collection<Attempt> attempts, double ability) {
        return attempts.stream()
                .mapToDouble(attempt -> ResponseModel.varianceOfShare(
                        success(attempt, ability), attempt.shown().chances()))
                .sum();
    }

    private static double success(Attempt attempt, double ability) {
        return ResponseModel.STANDARD.success(ability, attempt.difficulty());
    }

    private static double square(double value) {
        return value * value;
    }
}
