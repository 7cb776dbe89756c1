package tongli.camp.train;

import java.util.List;
import tongli.core.Require;

/**
 * How {@link Grpo} learns.
 *
 * @param hidden sizes of the net's hidden layers
 * @param rate of learning at first; it falls to 0 in a straight line over the run
 * @param clip how far the ratio of probabilities may move before nothing more is gained by it
 * @param keep how much it costs to go away from the policy at the start (β), a nat
 * @param groups of episodes between updates
 * @param size of a group: episodes that begin alike
 * @param epochs how often each episode is learnt from
 */
public record GrpoSettings(
        List<Integer> hidden, double rate, double clip, double keep, int groups, int size, int epochs) {

    public static final GrpoSettings USUAL = new GrpoSettings(List.of(64, 64), 1e-3, 0.2, 0.001, 8, 8, 4);

    public GrpoSettings {
        hidden = List.copyOf(hidden);
        Require.inRange("rate", rate, 0, 1);
        Require.inRange("clip", clip, 0, 1);
        Require.inRange("keep", keep, 0, 10);
        Require.inRange("groups", groups, 1, 10_000);
        Require.inRange("size", size, 2, 10_000);
        Require.inRange("epochs", epochs, 1, 100);
    }
}
