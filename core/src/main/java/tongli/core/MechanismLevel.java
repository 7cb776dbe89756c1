package tongli.core;

import java.util.List;
import java.util.OptionalInt;

/**
 * The level of one {@link Mechanism} in a reply.
 *
 * @param level 0 none, 1 weak, 2 strong; empty when the assessor abstains
 * @param probabilities of levels 0, 1, 2; they sum to 1
 */
public record MechanismLevel(OptionalInt level, List<Double> probabilities) {
    public MechanismLevel {
        probabilities = List.copyOf(probabilities);
        if (probabilities.size() != 3) {
            throw new IllegalArgumentException("a mechanism has 3 levels, not " + probabilities.size());
        }
        level.ifPresent(value -> Require.inRange("level", value, 0, 2));
    }
}
