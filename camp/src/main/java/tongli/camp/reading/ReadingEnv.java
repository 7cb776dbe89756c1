package tongli.camp.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;

/**
 * Talks that a listener leads and somebody else reads, as a world to act in: one answer a turn. What is answered changes nothing in the
 * talk, so that every reader is asked the same of the same people. An episode terminates with the talk. For one thread.
 *
 * <p>The reward is 1 for the true feeling and 0 for another; of an expression what it is worth less than the best, as a number below 0.
 * Each step's info has {@code truth} (the best answer), {@code right} (1 or 0), {@code lost}, {@code chance} (what chance loses) and {@code now}
 * (what is felt when asked); none of it is in sight.
 */
public final class ReadingEnv implements Env<double[], Integer> {
    private static final long LEADING = 0x6C65;

    private final ReadingTask task;
    private final Casting casting;
    private final Policy<double[], Integer> leading;
    private final int limit;
    private final Map<String, World> worlds = new HashMap<>();
    private Optional<Asked> asked = Optional.empty();

    /** A turn at which is asked. */
    private record Asked(World world, Talk talk, Response next, SplittableRandom random) {}

    /**
     * @param leading who leads the talk
     * @param limit of turns
     */
    public ReadingEnv(ReadingTask task, Casting casting, Policy<double[], Integer> leading, int limit) {
        this.task = task;
        this.casting = casting;
        this.leading = leading;
        this.limit = limit;
    }

    @Override
    public Box observations() {
        return task.observations();
    }

    @Override
    public Discrete actions() {
        return new Discrete(task.choices());
    }

    @Override
    public Start<double[]> reset(long seed) {
        Person person = casting.of(seed);
        World world = worlds.computeIfAbsent(person.name(), name -> new World(person, RewardWeights.USUAL, limit));
        Asked first = ask(world, world.begin(seed), new SplittableRandom(Seeds.of(seed, LEADING)));
        asked = Optional.of(first);
        return new Start<>(seen(first), Map.of());
    }

    private Asked ask(World world, Talk talk, SplittableRandom random) {
        return new Asked(world, talk, Response.all().get(leading.act(world.sight(talk), random)), random);
    }

    private double[] seen(Asked turn) {
        return task.seen(turn.world().sight(turn.talk()), turn.next());
    }

    @Override
    public Step<double[]> step(Integer answer) {
        Asked turn = asked.orElseThrow(() -> new IllegalStateException("no episode is under way; reset first"));
        if (!actions().contains(answer)) {
            throw new IllegalArgumentException("there is no answer %d of %d".formatted(answer, task.choices()));
        }
        Outcome outcome = turn.world().step(turn.talk(), turn.next());
        Talk after = outcome.after();
        Truth truth = Truth.of(task, turn.world(), turn.talk(), after);
        boolean over = after.isLeft() || after.isSpent();
        // once it is over nothing is asked any more; what is then in sight is as if the same came again
        Asked next = over
                ? new Asked(turn.world(), after, turn.next(), turn.random())
                : ask(turn.world(), after, turn.random());
        asked = over ? Optional.empty() : Optional.of(next);
        double reward = task == ReadingTask.EXPRESSION ? -truth.lost(answer) : truth.worth()[answer];
        return new Step<>(seen(next), reward, over, false, info(truth, answer, turn.talk()));
    }

    private static Map<String, Double> info(Truth truth, int answer, Talk talk) {
        Map<String, Double> info = new LinkedHashMap<>();
        info.put("truth", (double) truth.best());
        info.put("right", truth.isBest(answer) ? 1.0 : 0);
        info.put("lost", truth.lost(answer));
        info.put("chance", truth.lostByChance());
        info.put("now", (double) Truth.feeling(talk).ordinal());
        return info;
    }
}
