package tongli.camp.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.people.Person;
import tongli.camp.plan.Planner;
import tongli.camp.policy.Policy;
import tongli.camp.talk.Conduct;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Stance;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.Require;

/**
 * Measures policies among people: everybody as often, with the same seeds for each policy, so that two policies meet the same persons
 * with the same luck. Immutable, safe for many threads.
 */
public final class Evaluation {
    private final List<Person> people;
    private final RewardWeights weights;
    private final int limit;
    private final int talks;
    private final long seed;

    /**
     * @param people at least one
     * @param limit of turns in a talk
     * @param talks with each person
     */
    public Evaluation(List<Person> people, RewardWeights weights, int limit, int talks, long seed) {
        this.people = Require.notEmpty("people", people);
        this.weights = weights;
        this.limit = limit;
        this.talks = talks;
        this.seed = seed;
    }

    /** Every talk of a policy, person by person. */
    public List<TalkResult> of(Policy<double[], Integer> policy) {
        return of(policy, Conduct.AS_WRITTEN);
    }

    /** The same where the persons conduct themselves otherwise than as written. */
    public List<TalkResult> of(Policy<double[], Integer> policy, Conduct conduct) {
        List<TalkResult> results = new ArrayList<>();
        for (Person person : people) {
            World world = new World(person, weights, limit);
            for (int i = 0; i < talks; i++) {
                results.add(played(world, seed(person, i), policy, conduct));
            }
        }
        return results;
    }

    /** The same talks by a planner that knows all that is hidden. */
    public List<TalkResult> of(Planner planner) {
        List<TalkResult> results = new ArrayList<>();
        for (Person person : people) {
            World world = new World(person, weights, limit);
            for (int i = 0; i < talks; i++) {
                Planner.Plan plan = planner.plan(world, seed(person, i));
                results.add(result(world, seed(person, i), plan.won(), plan.last()));
            }
        }
        return results;
    }

    private long seed(Person person, int talk) {
        return Seeds.of(Seeds.of(seed, person.name().hashCode()), talk);
    }

    private static TalkResult played(World world, long seed, Policy<double[], Integer> policy, Conduct conduct) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, 1));
        SplittableRandom conducting = new SplittableRandom(Seeds.of(seed, 2));
        List<Stance> taken = new ArrayList<>();
        Talk talk = world.begin(seed);
        double won = 0;
        while (!talk.isLeft() && !talk.isSpent()) {
            Stance stance = conduct.next(world, talk, taken, conducting);
            taken.add(stance);
            Outcome outcome = world.step(talk, Response.all().get(policy.act(world.sight(talk), random)), stance);
            won += outcome.reward();
            talk = outcome.after();
        }
        return result(world, seed, won, talk);
    }

    private static TalkResult result(World world, long seed, double won, Talk last) {
        var state = last.last().state();
        double distress = world.begin(seed).last().state().inner().distress();
        return new TalkResult(
                world.person(),
                seed,
                won,
                state.inner().trust(),
                distress - state.inner().distress(),
                state.told().values().stream().mapToInt(Integer::intValue).sum(),
                state.deepest(),
                state.left(),
                last.said());
    }
}
