package tongli.camp.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.env.Step;
import tongli.camp.people.Person;
import tongli.camp.policy.Policy;
import tongli.core.Require;

/**
 * Has people read by a policy: everybody as often, and every reader the same talks. Immutable.
 *
 * @param people at least one
 * @param limit of turns in a talk
 * @param talks with each person
 */
public record Reading(ReadingTask task, List<Person> people, int limit, int talks, long seed) {
    public Reading {
        people = Require.notEmpty("people", people);
    }

    /** Every turn of every talk, in order. */
    public List<ReadTurn> of(Policy<double[], Integer> reader) {
        List<ReadTurn> turns = new ArrayList<>();
        for (Person person : people) {
            ReadingEnv world = new ReadingEnv(task, any -> person, Leading.of(task), limit);
            for (int talk = 0; talk < talks; talk++) {
                long own = Seeds.of(Seeds.of(seed, person.name().hashCode()), talk);
                SplittableRandom random = new SplittableRandom(Seeds.of(own, 1));
                double[] seen = world.reset(own).observation();
                Step<double[]> step;
                int turn = 0;
                do {
                    int answer = reader.act(seen, random);
                    step = world.step(answer);
                    turns.add(turn(person, talk, turn, answer, step.info()));
                    seen = step.observation();
                    turn++;
                } while (!step.isOver());
            }
        }
        return turns;
    }

    private static ReadTurn turn(Person person, int talk, int turn, int answer, Map<String, Double> info) {
        return new ReadTurn(
                person.name(),
                talk,
                turn,
                info.getOrDefault("truth", 0.0).intValue(),
                answer,
                info.getOrDefault("right", 0.0) > 0,
                info.getOrDefault("lost", 0.0),
                info.getOrDefault("chance", 0.0),
                info.getOrDefault("now", 0.0).intValue());
    }
}
