package tongli.camp.train;

import java.util.List;
import tongli.core.Require;

/**
 * How {@link Ppo} learns.
 *
 * @param hidden sizes of the nets' hidden layers
 * @param rate of learning at first; it falls to 0 in a straight line over the run
 * @param gamma how much what is won a step later counts
 * @param lambda of the advantages ({@link Gae})
 * @param clip how far the ratio of probabilities may move before nothing more is gained by it
 * @param entropy how much it is worth to stay undecided
 * @param horizon steps in each world before each update
 * @param epochs how often each step is learnt from
 * @param minibatches into how many parts an epoch is cut
 * @param longest length to which gradients are cut
 */
public record PpoSettings(
        List<Integer> hidden,
        double rate,
        double gamma,
        double lambda,
        double clip,
        double entropy,
        int horizon,
        int epochs,
        int minibatches,
        double longest) {

    /** What Schulman et al. 2017 and Huang et al. 2022 use where actions are few. */
    public static final PpoSettings USUAL =
            new PpoSettings(List.of(64, 64), 2.5e-4, 0.99, 0.95, 0.2, 0.01, 128, 4, 4, 0.5);

    public PpoSettings {
        hidden = List.copyOf(hidden);
        Require.inRange("rate", rate, 0, 1);
        Require.inRange("gamma", gamma, 0, 1);
        Require.inRange("lambda", lambda, 0, 1);
        Require.inRange("clip", clip, 0, 1);
        Require.inRange("entropy", entropy, 0, 1);
        Require.inRange("horizon", horizon, 1, 100_000);
        Require.inRange("epochs", epochs, 1, 100);
        Require.inRange("minibatches", minibatches, 1, 1_000);
        Require.inRange("longest", longest, 0, 1e6);
    }
}
