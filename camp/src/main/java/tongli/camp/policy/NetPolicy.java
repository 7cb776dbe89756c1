package tongli.camp.policy;

import java.util.random.RandomGenerator;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

/**
 * Does what a net scores highest, or draws by its scores.
 *
 * @param net from an observation to a score for each action
 * @param greedy whether it takes the highest rather than drawing
 */
public record NetPolicy(Mlp net, boolean greedy) implements Policy<double[], Integer> {

    @Override
    public Integer act(double[] observation, RandomGenerator random) {
        double[] scores = net.apply(observation);
        return greedy ? Categorical.best(scores) : Categorical.sample(Categorical.probabilities(scores), random);
    }
}
