package tongli.camp.train;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tongli.camp.env.Env;
import tongli.camp.env.Step;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

/**
 * A whole episode.
 *
 * @param observations what was seen before each step
 * @param actions what was done
 * @param logs the log of the probability with which it was done
 * @param rewards what was won
 */
record Episode(List<double[]> observations, List<Integer> actions, List<Double> logs, List<Double> rewards) {

    /** Plays one by drawing from a net's scores. */
    static Episode play(
            Env<double[], Integer> world, long seed, Mlp actor, RandomGenerator random, EpisodeTally tally) {
        Episode episode = new Episode(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        EpisodeTally.Running running = new EpisodeTally.Running();
        Mlp.Trace trace = actor.trace();
        double[] seen = world.reset(seed).observation();
        Step<double[]> step;
        do {
            double[] probabilities = Categorical.probabilities(actor.forward(seen, trace));
            int action = Categorical.sample(probabilities, random);
            step = world.step(action);
            episode.observations.add(seen);
            episode.actions.add(action);
            episode.logs.add(Math.log(probabilities[action]));
            episode.rewards.add(step.reward());
            running.add(step.reward(), step.info());
            seen = step.observation();
        } while (!step.isOver());
        tally.ended(running);
        return episode;
    }

    int length() {
        return actions.size();
    }

    /** What was won from each step on, later rewards counting γ less a step. */
    double[] returns(double gamma) {
        double[] returns = new double[length()];
        double later = 0;
        for (int t = length() - 1; t >= 0; t--) {
            later = rewards.get(t) + gamma * later;
            returns[t] = later;
        }
        return returns;
    }
}
