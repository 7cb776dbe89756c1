package tongli.camp.train;

import java.util.List;
import tongli.core.Require;

/**
 * How {@link Reinforce} learns.
 *
 * @param hidden sizes of the nets' hidden layers
 * @param rate of learning at first, of policy and baseline; it falls to 0 in a straight line over the run
 * @param gamma how much what is won a step later counts
 * @param entropy how much it is worth to stay undecided
 * @param episodes between updates
 */
public record ReinforceSettings(List<Integer> hidden, double rate, double gamma, double entropy, int episodes) {

    public static final ReinforceSettings USUAL = new ReinforceSettings(List.of(64, 64), 2e-3, 0.99, 0.003, 16);

    public ReinforceSettings {
        hidden = List.copyOf(hidden);
        Require.inRange("rate", rate, 0, 1);
        Require.inRange("gamma", gamma, 0, 1);
        Require.inRange("entropy", entropy, 0, 1);
        Require.inRange("episodes", episodes, 1, 100_000);
    }
}
