package tongli.camp.known;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tongli.camp.env.Box;
import tongli.camp.env.Discrete;
import tongli.camp.env.Env;
import tongli.camp.env.Start;
import tongli.camp.env.Step;
import tongli.core.Require;

/**
 * Arms that each win 1 with a chance of their own, one pull an episode: the best that can be won is the greatest chance. For
 * one thread.
 *
 * <p>Source: Robbins, Bulletin of the AMS 58 (1952).
 */
public final class Bandit implements Env<double[], Integer> {
    private final List<Double> chances;
    private SplittableRandom random = new SplittableRandom(0);
    private boolean running;

    /** @param chances of each arm, each in [0, 1]; at least one */
    public Bandit(List<Double> chances) {
        this.chances = Require.notEmpty("chances", chances);
        chances.forEach(chance -> Require.inRange("chance", chance, 0, 1));
    }

    @Override
    public Box observations() {
        return new Box(1, 1, 1);
    }

    @Override
    public Discrete actions() {
        return new Discrete(chances.size());
    }

    @Override
    public Start<double[]> reset(long seed) {
        random = new SplittableRandom(seed);
        running = true;
        return new Start<>(new double[] {1}, Map.of());
    }

    @Override
    public Step<double[]> step(Integer action) {
        if (!running) {
            throw new IllegalStateException("no episode is under way; reset first");
        }
        if (!actions().contains(action)) {
            throw new IllegalArgumentException(
                    "there is no arm %d; there are %d, from 0".formatted(action, chances.size()));
        }
        running = false;
        return new Step<>(new double[] {1}, random.nextDouble() < chances.get(action) ? 1 : 0, true, false, Map.of());
    }
}
