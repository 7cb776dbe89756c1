package tongli.camp.policy;

import java.util.List;
import java.util.random.RandomGenerator;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.core.Coded;
import tongli.core.Strategy;

/** Policies that have found something that sounds well, and do it over and over. Whatever the reward is, they must lose. */
public enum Probe implements Coded, Policy<double[], Integer> {
    /** A warm stock phrase, each turn. */
    FORMULA(response(Strategy.REFLECTION_OF_FEELINGS, Depth.GENERIC)),
    /** Cheers up, each turn. */
    CHEER(response(Strategy.AFFIRMATION_AND_REASSURANCE, Depth.GENERIC)),
    /** Says again what was said, and a stock phrase, by turns. */
    PARROT(response(Strategy.RESTATEMENT, Depth.GENERIC), response(Strategy.REFLECTION_OF_FEELINGS, Depth.GENERIC)),
    /** The same warm words, each turn. */
    WARMTH(response(Strategy.AFFIRMATION_AND_REASSURANCE, Depth.PLAIN)),
    /** The best single thing that a listener does, each turn; until there is something to give back it asks. */
    REPETITION(response(Strategy.RESTATEMENT, Depth.DEEP)) {
        @Override
        public Integer act(double[] sight, RandomGenerator random) {
            return sight[Sight.TOLD_HERE] > 0
                    ? super.act(sight, random)
                    : response(Strategy.QUESTION, Depth.PLAIN).index();
        }
    };

    private final List<Response> says;

    Probe(Response... says) {
        this.says = List.of(says);
    }

    private static Response response(Strategy strategy, Depth depth) {
        return new Response(strategy, depth, About.STAY);
    }

    @Override
    public Integer act(double[] sight, RandomGenerator random) {
        Response first = says.get(0);
        return says.get(Sight.said(sight, first) ? says.size() - 1 : 0).index();
    }
}
