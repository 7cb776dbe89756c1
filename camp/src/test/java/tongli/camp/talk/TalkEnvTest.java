package tongli.camp.talk;

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
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class TalkEnvTest extends EnvContract<int[]> {
    private static final List<Person> PEOPLE =
            People.bundled().of(Split.TRAINING, List.of(Language.values()), List.of(Difficulty.values()));

    @Override
    protected Env<double[], int[]> world() {
        return new TalkEnv(new EvenCasting(PEOPLE), RewardWeights.USUAL, TalkEnv.USUAL_LIMIT);
    }

    @Override
    protected int[] outside() {
        return new int[] {8, 0, 0};
    }

    @Test
    void thePartsOfARewardSumToIt() {
        Env<double[], int[]> world = world();
        SplittableRandom random = new SplittableRandom(2);
        world.reset(1);
        for (long seed = 0; seed < 20; seed++) {
            world.reset(seed);
            Step<double[]> step;
            do {
                step = world.step(world.actions().sample(random));
                double sum = 0;
                for (RewardPart part : RewardPart.values()) {
                    sum += step.info().get(part.code());
                }
                assertThat(sum).isCloseTo(step.reward(), within(1e-12));
            } while (!step.isOver());
        }
    }

    @Test
    void aTalkIsAtItsEndAfterItsTurns() {
        TalkEnv world = new TalkEnv(new EvenCasting(PEOPLE), RewardWeights.USUAL, 3);
        world.reset(1);
        int[] asks = {0, 1, 0};
        assertThat(world.step(asks).isOver()).isFalse();
        assertThat(world.step(asks).isOver()).isFalse();
        Step<double[]> third = world.step(asks);
        assertThat(third.terminated()).isTrue();
        assertThat(third.truncated()).isFalse();
        assertThat(third.info()).containsEntry("state.left", 0.0);
        assertThat(third.observation()[Sight.TURN]).isEqualTo(1);
    }

    /** Whoever is belittled and turned away from goes; that ends the episode of itself. */
    @Test
    void whoIsLeftByTheOtherHasNothingMoreToWin() {
        TalkEnv world = new TalkEnv(new EvenCasting(PEOPLE), RewardWeights.USUAL, TalkEnv.USUAL_LIMIT);
        world.reset(1);
        int[] ownStory = {3, 0, 0};
        Step<double[]> step;
        do {
            step = world.step(ownStory);
        } while (!step.isOver());
        assertThat(step.terminated()).isTrue();
        assertThat(step.info()).containsEntry("state.left", 1.0);
        assertThat(step.info().get(RewardPart.SAFETY.code())).isNegative();
    }
}
