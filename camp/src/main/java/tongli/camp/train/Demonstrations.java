package tongli.camp.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tongli.camp.env.Env;
import tongli.camp.env.Seeds;
import tongli.camp.env.Step;
import tongli.camp.policy.Policy;

/**
 * What somebody saw and did in a world.
 *
 * @param observations shape (n)
 * @param actions shape (n)
 */
public record Demonstrations(List<double[]> observations, List<Integer> actions) {
    public Demonstrations {
        observations = List.copyOf(observations);
        actions = List.copyOf(actions);
        if (observations.size() != actions.size()) {
            throw new IllegalArgumentException(
                    "%,d observations and %,d actions are no pairs".formatted(observations.size(), actions.size()));
        }
    }

    /** Watches a policy for some episodes. */
    public static Demonstrations of(
            Policy<double[], Integer> policy, Env<double[], Integer> world, int episodes, long seed) {
        List<double[]> observations = new ArrayList<>();
        List<Integer> actions = new ArrayList<>();
        for (int episode = 0; episode < episodes; episode++) {
            long own = Seeds.of(seed, episode);
            SplittableRandom random = new SplittableRandom(Seeds.of(own, 1));
            double[] seen = world.reset(own).observation();
            Step<double[]> step;
            do {
                int action = policy.act(seen, random);
                observations.add(seen);
                actions.add(action);
                step = world.step(action);
                seen = step.observation();
            } while (!step.isOver());
        }
        return new Demonstrations(observations, actions);
    }

    public int size() {
        return actions.size();
    }
}
