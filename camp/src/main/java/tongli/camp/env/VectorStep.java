package tongli.camp.env;

import java.util.Map;
import java.util.Optional;

/**
 * What came of an action in one of several worlds.
 *
 * @param observation to act on next: the first of a new episode where the old one is over
 * @param last the old episode's last observation, where it is over
 */
public record VectorStep<O>(
        O observation,
        double reward,
        boolean terminated,
        boolean truncated,
        Optional<O> last,
        Map<String, Double> info) {

    /** Whether the episode that the action belonged to is over. */
    public boolean isOver() {
        return terminated || truncated;
    }
}
