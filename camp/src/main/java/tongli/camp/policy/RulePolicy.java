package tongli.camp.policy;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.core.Strategy;
import tongli.persona.PersonaBehaviour;

/**
 * A good listener by hand-written rules, the first that applies: ask about danger once it can be heard · own a hurt · answer a test
 * with something of theirs · wait after what was hard to say · ask while nothing was told of the topic, for then there is nothing to give back or
 * to value · move on from a topic that is told · else, of the five things a listener does, the one done least of late.
 *
 * <p>Source of the rules: Hill, <em>Helping Skills</em>, 5th ed., 2020; MITI 4.2.1 (two reflections to a question). Draws
 * nothing by chance.
 */
public final class RulePolicy implements Policy<double[], Integer> {
    private static final double ALL_TOLD = 1;

    /** What a listener does, in the order in which it is preferred where all were done alike. */
    private static final List<Response> LISTENS = List.of(
            stay(Strategy.RESTATEMENT, Depth.PLAIN),
            stay(Strategy.QUESTION, Depth.DEEP),
            stay(Strategy.AFFIRMATION_AND_REASSURANCE, Depth.DEEP),
            stay(Strategy.RESTATEMENT, Depth.DEEP),
            stay(Strategy.QUESTION, Depth.PLAIN));

    /** What is left of it where nothing was told. */
    private static final List<Response> ASKS =
            List.of(stay(Strategy.QUESTION, Depth.PLAIN), stay(Strategy.QUESTION, Depth.DEEP));

    private static final Response ASKS_OF_DANGER = stay(Strategy.INFORMATION, Depth.DEEP);
    private static final Response OWNS = stay(Strategy.OTHER, Depth.DEEP);
    private static final Response WAITS = stay(Strategy.OTHER, Depth.PLAIN);
    private static final Response RESTATES = LISTENS.get(0);

    private static Response stay(Strategy strategy, Depth depth) {
        return new Response(strategy, depth, About.STAY);
    }

    @Override
    public Integer act(double[] sight, RandomGenerator random) {
        return response(sight).index();
    }

    private static Response response(double[] sight) {
        if (sight[Sight.DANGER] > 0) {
            return ASKS_OF_DANGER;
        }
        if (Sight.did(sight, PersonaBehaviour.PUSH_BACK) && Sight.used(sight, Strategy.OTHER, Depth.DEEP) == 0) {
            return OWNS;
        }
        boolean told = sight[Sight.TOLD_HERE] > 0;
        if (told && Sight.did(sight, PersonaBehaviour.TEST)) {
            return RESTATES;
        }
        boolean heavy = sight[Sight.HEAVY] > 0 && sight[Sight.ASKED] == 0;
        if (heavy && sight[Sight.TOLD_NOW] > 0 && Sight.used(sight, Strategy.OTHER, Depth.PLAIN) == 0) {
            return WAITS;
        }
        About about = about(sight);
        Response next = (told && about != About.ON ? LISTENS : ASKS)
                .stream()
                        .min(Comparator.comparingInt(one -> Sight.used(sight, one.strategy(), one.depth())))
                        .orElseThrow();
        return new Response(next.strategy(), next.depth(), about);
    }

    private static About about(double[] sight) {
        if (sight[Sight.TOLD_HERE] < ALL_TOLD) {
            return About.STAY;
        }
        return sight[Sight.CAN_GO_ON] > 0 ? About.ON : About.BACK;
    }
}
