package tongli.camp.policy;

import java.util.random.RandomGenerator;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.core.Strategy;

/**
 * The stock skilled learner ({@link tongli.persona.check.StockLearner#SKILLED}) without words: two reflections to a question, always on
 * the topic at hand. Of the reflections that a scenario's author wrote for a level, some give back what was said and some say what it
 * means; which comes is chance, as it is there. While nothing was told, there is nothing to give back: then it asks.
 */
public final class SkilledPolicy implements Policy<double[], Integer> {
    private static final int CYCLE = 3;

    private final int limit;

    /** @param limit of turns in an episode, by which the turn is told from the share that has passed */
    public SkilledPolicy(int limit) {
        this.limit = limit;
    }

    @Override
    public Integer act(double[] sight, RandomGenerator random) {
        long turn = Math.round(sight[Sight.TURN] * limit);
        return (turn % CYCLE == CYCLE - 1 || sight[Sight.TOLD_HERE] == 0
                        ? new Response(Strategy.QUESTION, Depth.PLAIN, About.STAY)
                        : random.nextBoolean()
                                ? new Response(Strategy.RESTATEMENT, Depth.PLAIN, About.STAY)
                                : new Response(Strategy.REFLECTION_OF_FEELINGS, Depth.DEEP, About.STAY))
                .index();
    }
}
