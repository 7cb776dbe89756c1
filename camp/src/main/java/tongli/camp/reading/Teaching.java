package tongli.camp.reading;

import java.util.ArrayList;
import java.util.List;
import tongli.camp.env.Seeds;
import tongli.camp.env.Step;
import tongli.camp.people.Casting;
import tongli.camp.train.Demonstrations;
import tongli.core.Coded;

/** How a reader is taught. */
public enum Teaching implements Coded {
    /** It is told the best answer to each turn, and learns to give it by cross-entropy. */
    TOLD,
    /** It is told what its own answers were worth, and learns by {@link tongli.camp.train.Ppo}. */
    REWARDED;

    /**
     * Turns with their best answers.
     *
     * @param turns that there are at least
     * @param limit of turns in a talk
     */
    public static Demonstrations truths(ReadingTask task, Casting casting, int limit, long turns, long seed) {
        ReadingEnv world = new ReadingEnv(task, casting, Leading.of(task), limit);
        List<double[]> observations = new ArrayList<>();
        List<Integer> truths = new ArrayList<>();
        for (long talk = 0; truths.size() < turns; talk++) {
            double[] seen = world.reset(Seeds.of(seed, talk)).observation();
            Step<double[]> step;
            do {
                step = world.step(0);
                observations.add(seen);
                truths.add(step.info().getOrDefault("truth", 0.0).intValue());
                seen = step.observation();
            } while (!step.isOver());
        }
        return new Demonstrations(observations, truths);
    }
}
