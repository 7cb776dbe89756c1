package tongli.camp.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.persona.InnerState;

/**
 * Plans a whole talk with everything known that is hidden, chance included: what no listener can do, and so an upper bound to hold
 * policies against. It is a search, not the optimum: the true bound lies at or above what it finds. Immutable, safe for many threads.
 *
 * <p>Beam search (Lowerre, "The HARPY Speech Recognition System", 1976): of all ways to go on, so many are kept each turn, by what they
 * won so far and by how the other stands.
 */
public final class Planner {
    /** What a unit of trust and openness is taken to be worth for what is still to come; chosen on the development people. */
    public static final double TRUST_AHEAD = 3;

    private final int width;
    private final double trustAhead;

    /**
     * @param width ways kept each turn, from 1
     * @param trustAhead what a unit of trust and openness is thought to be worth for what is still to come: the search alone goes by it,
     *     and no figure
     */
    public Planner(int width, double trustAhead) {
        if (width < 1) {
            throw new IllegalArgumentException("width is %d; at least one way must be kept".formatted(width));
        }
        this.width = width;
        this.trustAhead = trustAhead;
    }

    private record Way(Talk talk, List<Response> said, double won, double outlook) {}

    /**
     * A talk planned to its end.
     *
     * @param said the responses, in order
     * @param won what they win in all, undiscounted
     * @param last the talk at its end
     */
    public record Plan(List<Response> said, double won, Talk last) {
        public Plan {
            said = List.copyOf(said);
        }
    }

    /** The best talk found from the first line on. */
    public Plan plan(World world, long seed) {
        List<Way> open = List.of(new Way(world.begin(seed), List.of(), 0, 0));
        List<Way> done = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Way> next = new ArrayList<>();
            for (Way way : open) {
                for (Response response : Response.all()) {
                    Way on = on(world, way, response);
                    (on.talk().isLeft() || on.talk().isSpent() ? done : next).add(on);
                }
            }
            next.sort(Comparator.comparingDouble(Way::outlook).reversed());
            open = next.subList(0, Math.min(width, next.size()));
        }
        Way best = done.stream().max(Comparator.comparingDouble(Way::won)).orElseThrow();
        return new Plan(best.said(), best.won(), best.talk());
    }

    private Way on(World world, Way way, Response response) {
        Outcome outcome = world.step(way.talk(), response);
        List<Response> said = new ArrayList<>(way.said());
        said.add(response);
        double won = way.won() + outcome.reward();
        return new Way(outcome.after(), said, won, won + ahead(outcome, trustAhead));
    }

    /** What a response is worth that is looked at alone: what it wins at once, and what it puts in store. */
    public static double worth(Outcome outcome) {
        return outcome.reward() + ahead(outcome, TRUST_AHEAD);
    }

    private static double ahead(Outcome outcome, double trustAhead) {
        InnerState inner = outcome.after().last().state().inner();
        return trustAhead * (inner.trust() + inner.openness());
    }
}
