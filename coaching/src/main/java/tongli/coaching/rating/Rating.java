package tongli.coaching.rating;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.ReplyFlag;

/**
 * How a reply is rated.
 *
 * @param levels of all three mechanisms
 * @param overall probabilities that a good counsellor would call it 1 (leaves the person worse heard) to 5 (they feel
 *     understood); they sum to 1
 * @param flags how likely each learnt flag holds, in [0, 1]
 */
public record Rating(Map<Mechanism, MechanismLevel> levels, List<Double> overall, Map<ReplyFlag, Double> flags) {
    public Rating {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
        overall = List.copyOf(overall);
        flags = Map.copyOf(flags);
        if (levels.size() != Mechanism.values().length || overall.size() != MARKS) {
            throw new IllegalArgumentException("a rating has all mechanisms, and %d marks; not %d and %d"
                    .formatted(MARKS, levels.size(), overall.size()));
        }
    }

    /** From 1, the worst. */
    public static final int MARKS = 5;

    /** Standard deviations to either side of the mean that hold 80 % of a normal distribution. */
    static final double DEVIATIONS = 1.28;

    /** The probabilities of levels 0, 1 and 2 of a mechanism. */
    public List<Double> level(Mechanism mechanism) {
        MechanismLevel level = levels.get(mechanism);
        if (level == null) {
            throw new IllegalStateException("a rating has all mechanisms");
        }
        return level.probabilities();
    }

    /** The mean mark, in [1, 5]. */
    public double mark() {
        double mean = 0;
        for (int i = 0; i < MARKS; i++) {
            mean += (i + 1) * overall.get(i);
        }
        return mean;
    }

    /** How far the 80 % interval of the mark reaches to either side of its mean. */
    public double markSpread() {
        return DEVIATIONS * Math.sqrt(markVariance());
    }

    private double markVariance() {
        double mean = mark();
        double sum = 0;
        for (int i = 0; i < MARKS; i++) {
            sum += (i + 1 - mean) * (i + 1 - mean) * overall.get(i);
        }
        return sum;
    }
}
