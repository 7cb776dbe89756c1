package tongli.camp.adversary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tongli.camp.env.Box;
import tongli.camp.env.Discrete;
import tongli.camp.env.Env;
import tongli.camp.env.Seeds;
import tongli.camp.env.Start;
import tongli.camp.env.Step;
import tongli.camp.people.Casting;
import tongli.camp.people.Person;
import tongli.camp.policy.Policy;
import tongli.camp.talk.Guard;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Stance;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;

/**
 * A policy as a world to act in for whoever it talks with: each step takes a {@link Stance}, the policy responds, and what it wins is lost. It
 * terminates with the talk. For one thread.
 *
 * <p>Two players of whom one wins what the other loses; the one who learns meets the other as it is, so that what they come to is how far it
 * can be exploited (Gleave et al., "Adversarial Policies", ICLR 2020; robust adversarial training: Pinto et al., ICML 2017).
 */
public final class AdversaryEnv implements Env<double[], Integer> {
    private static final long RESPONDING = 1;

    private final Casting casting;
    private final Policy<double[], Integer> policy;
    private final RewardWeights weights;
    private final int limit;
    private final Map<String, World> worlds = new HashMap<>();
    private final List<Stance> taken = new ArrayList<>();
    private Optional<UnderWay> underWay = Optional.empty();

    private record UnderWay(World world, Talk talk, SplittableRandom random) {}

    /**
     * @param policy that is to be exposed; it learns nothing meanwhile
     * @param limit of responses in an episode
     */
    public AdversaryEnv(Casting casting, Policy<double[], Integer> policy, RewardWeights weights, int limit) {
        this.casting = casting;
        this.policy = policy;
        this.weights = weights;
        this.limit = limit;
    }

    @Override
    public Box observations() {
        return InnerSight.SPACE;
    }

    @Override
    public Discrete actions() {
        return new Discrete(Stance.all().size());
    }

    @Override
    public Start<double[]> reset(long seed) {
        Person person = casting.of(seed);
        World world = worlds.computeIfAbsent(person.name(), name -> new World(person, weights, limit));
        Talk talk = world.begin(seed);
        taken.clear();
        underWay = Optional.of(new UnderWay(world, talk, new SplittableRandom(Seeds.of(seed, RESPONDING))));
        return new Start<>(InnerSight.of(world, talk, taken), Map.of());
    }

    @Override
    public Step<double[]> step(Integer wished) {
        UnderWay now = underWay.orElseThrow(() -> new IllegalStateException("no episode is under way; reset first"));
        if (!actions().contains(wished)) {
            throw new IllegalArgumentException("there is no stance %d".formatted(wished));
        }
        Stance stance = Bounds.within(Stance.all().get(wished), taken);
        World world = now.world();
        Response response = Response.all().get(policy.act(world.sight(now.talk()), now.random()));
        Outcome outcome = world.step(now.talk(), response, stance);
        taken.add(stance);
        Talk after = outcome.after();
        boolean over = after.isLeft() || after.isSpent();
        underWay = over ? Optional.empty() : Optional.of(new UnderWay(world, after, now.random()));
        return new Step<>(
                InnerSight.of(world, after, taken),
                -outcome.reward(),
                over,
                false,
                Map.of("guarded", stance.guard() == Guard.NONE ? 0.0 : 1.0));
    }
}
