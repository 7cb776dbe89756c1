package tongli.camp.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tongli.camp.env.Env;
import tongli.camp.env.EnvContract;
import tongli.camp.env.Step;
import tongli.camp.people.EvenCasting;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Sight;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

/** What holds for every world holds for talks that are read, and what a reader is asked is true. */
abstract class ReadingEnvTest extends EnvContract<Integer> {
    private static final List<Person> PEOPLE =
            People.bundled().of(Split.TRAINING, List.of(Language.EN), List.of(Difficulty.values()));
    private final ReadingTask task;

    ReadingEnvTest(ReadingTask task) {
        this.task = task;
    }

    static final class Feeling extends ReadingEnvTest {
        Feeling() {
            super(ReadingTask.FEELING);
        }
    }

    static final class Expression extends ReadingEnvTest {
        Expression() {
            super(ReadingTask.EXPRESSION);
        }
    }

    static final class Transfer extends ReadingEnvTest {
        Transfer() {
            super(ReadingTask.TRANSFER);
        }
    }

    @Override
    protected Env<double[], Integer> world() {
        return new ReadingEnv(task, new EvenCasting(PEOPLE), Leading.of(task), 8);
    }

    @Override
    protected Integer outside() {
        return task.choices();
    }

    @Test
    void noAnswerChangesTheTalk() {
        Env<double[], Integer> one = world();
        Env<double[], Integer> other = world();
        SplittableRandom random = new SplittableRandom(5);
        for (long seed = 0; seed < 10; seed++) {
            assertThat(one.reset(seed).observation())
                    .isEqualTo(other.reset(seed).observation());
            Step<double[]> step;
            do {
                step = one.step(0);
                Step<double[]> same = other.step(random.nextInt(task.choices()));
                assertThat(same.observation()).isEqualTo(step.observation());
                assertThat(same.info().get("truth")).isEqualTo(step.info().get("truth"));
            } while (!step.isOver());
        }
    }

    /** Nothing but what a policy of the camp sees, and for a transfer the response that comes next: one of each of its three parts. */
    @Test
    void theTruthIsNotInSight() {
        for (long seed = 0; seed < 10; seed++) {
            Person person = new EvenCasting(PEOPLE).of(seed);
            World world = new World(person, RewardWeights.USUAL, 8);
            Talk talk = world.begin(seed);
            double[] seen = world().reset(seed).observation();
            assertThat(seen).startsWith(world.sight(talk));
            int behind = task == ReadingTask.TRANSFER ? Sight.RESPONSE_WIDTH : 0;
            assertThat(seen).hasSize(Sight.SPACE.width() + behind);
            double sum = 0;
            for (int i = Sight.SPACE.width(); i < seen.length; i++) {
                sum += seen[i];
            }
            assertThat(sum).isEqualTo(behind == 0 ? 0 : 3);
        }
    }

    @Test
    void whoeverKnowsTheTruthLosesNothing() {
        Env<double[], Integer> asking = world();
        Env<double[], Integer> answering = world();
        for (long seed = 0; seed < 5; seed++) {
            asking.reset(seed);
            answering.reset(seed);
            Step<double[]> step;
            do {
                int truth = asking.step(0).info().get("truth").intValue();
                step = answering.step(truth);
                assertThat(step.info()).containsEntry("right", 1.0).containsEntry("lost", 0.0);
                assertThat(step.reward()).isCloseTo(task == ReadingTask.EXPRESSION ? 0 : 1, within(1e-12));
                assertThat(step.info().get("chance")).isPositive();
            } while (!step.isOver());
        }
    }
}
