package tongli.camp.env;

import java.util.Map;

/**
 * What came of an action.
 *
 * @param terminated whether the world came to an end of its own: nothing more can be won
 * @param truncated whether it was broken off from outside, as by a limit of turns that nothing observed tells of: more could have been won
 * @param info figures for logs, such as the reward's parts; no policy may see them
 */
public record Step<O>(O observation, double reward, boolean terminated, boolean truncated, Map<String, Double> info) {
    public Step {
        info = Map.copyOf(info);
    }

    /** Whether the episode is over, for either reason. */
    public boolean isOver() {
        return terminated || truncated;
    }
}
