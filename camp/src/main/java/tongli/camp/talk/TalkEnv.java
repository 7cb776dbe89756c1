package tongli.camp.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import tongli.camp.env.Env;
import tongli.camp.env.MultiDiscrete;
import tongli.camp.env.Seeds;
import tongli.camp.env.Space;
import tongli.camp.env.Start;
import tongli.camp.env.Step;
import tongli.camp.people.Casting;
import tongli.camp.people.Ended;
import tongli.camp.people.Person;
import tongli.persona.PersonaState;

/**
 * Talks with people as a world to act in: one response a step. An episode terminates when the other leaves, and after a number of
 * turns; it is never truncated. For one thread.
 *
 * <p>How many turns are left is in {@link Sight}, so that the limit belongs to the world, and what could have been won after it counts for
 * nothing: else a method would learn from what it expects where the share of turns is 1, which it never acts at and never learns (Pardo,
 * Tavakoli, Levdik and Kormushev, "Time Limits in Reinforcement Learning", ICML 2018).
 *
 * <p>Each step's info has every part of the reward by its code, already weighted, so that they sum to it, and beside them what an
 * outsider would like to know of the hidden state: {@code state.trust}, {@code state.distress}, {@code state.openness},
 * {@code state.told}, {@code state.deepest} and {@code state.left}.
 */
public final class TalkEnv implements Env<double[], int[]> {

    /** Turns of a talk unless told otherwise: what a practised conversation of a quarter of an hour has. */
    public static final int USUAL_LIMIT = 20;

    private static final long CONDUCT = 0x636F;

    private final Casting casting;
    private final LongFunction<Conduct> conducts;
    private final RewardWeights weights;
    private final int limit;
    private final Map<String, World> worlds = new HashMap<>();
    private Optional<World> world = Optional.empty();
    private Optional<Talk> talk = Optional.empty();
    private final List<Stance> taken = new ArrayList<>();
    private SplittableRandom choosing = new SplittableRandom(0);
    private Conduct conduct = Conduct.AS_WRITTEN;
    private double won;

    /** @param limit of responses in an episode, from 1 */
    public TalkEnv(Casting casting, RewardWeights weights, int limit) {
        this(casting, any -> Conduct.AS_WRITTEN, weights, limit);
    }

    /** @param conducts how the other conducts themselves in the episode of a seed */
    public TalkEnv(Casting casting, LongFunction<Conduct> conducts, RewardWeights weights, int limit) {
        this.casting = casting;
        this.conducts = conducts;
        this.weights = weights;
        this.limit = limit;
    }

    @Override
    public Space<double[]> observations() {
        return Sight.SPACE;
    }

    @Override
    public MultiDiscrete actions() {
        return Response.SPACE;
    }

    @Override
    public Start<double[]> reset(long seed) {
        Person person = casting.of(seed);
        World here = worlds.computeIfAbsent(person.name(), name -> new World(person, weights, limit));
        Talk begun = here.begin(seed);
        world = Optional.of(here);
        talk = Optional.of(begun);
        taken.clear();
        choosing = new SplittableRandom(Seeds.of(seed, CONDUCT));
        conduct = conducts.apply(seed);
        won = 0;
        return new Start<>(here.sight(begun), state(begun.last().state()));
    }

    @Override
    public Step<double[]> step(int[] action) {
        World here = world.orElseThrow(TalkEnv::notBegun);
        Talk before = talk.orElseThrow(TalkEnv::notBegun);
        Response response = Response.of(action);
        Stance stance = conduct.next(here, before, taken, choosing);
        taken.add(stance);
        Outcome outcome = here.step(before, response, stance);
        Talk after = outcome.after();
        boolean over = after.isLeft() || after.isSpent();
        talk = over ? Optional.empty() : Optional.of(after);
        won += outcome.reward();
        if (over) {
            casting.ended(before.seed(), new Ended(won, after.isToldToAnEnd()));
        }
        Map<String, Double> info = state(after.last().state());
        outcome.parts().forEach((part, won) -> info.put(part.code(), won));
        return new Step<>(here.sight(after), outcome.reward(), over, false, info);
    }

    private static IllegalStateException notBegun() {
        return new IllegalStateException("no episode is under way; reset first");
    }

    private static Map<String, Double> state(PersonaState state) {
        Map<String, Double> info = new LinkedHashMap<>();
        info.put("state.trust", state.inner().trust());
        info.put("state.distress", state.inner().distress());
        info.put("state.openness", state.inner().openness());
        info.put("state.told", (double)
                state.told().values().stream().mapToInt(Integer::intValue).sum());
        info.put("state.deepest", (double) state.deepest());
        info.put("state.left", state.left() ? 1.0 : 0);
        return info;
    }
}
