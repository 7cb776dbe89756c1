package tongli.camp.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tongli.camp.env.Env;
import tongli.camp.env.FlatActions;
import tongli.camp.env.Space;
import tongli.camp.env.Start;
import tongli.camp.env.Step;
import tongli.camp.env.VectorEnv;
import tongli.camp.known.CartPole;
import tongli.camp.net.Mlp;
import tongli.camp.people.EvenCasting;
import tongli.camp.people.People;
import tongli.camp.people.Split;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class CollectorTest {
    private static final int STEPS = 600;

    /** What is collected by a policy that always does the first thing it can, and expects 5 of whatever it sees. */
    private static Rollout collected(Env<double[], Integer> world, double gamma) {
        int width = Shapes.width(world.observations());
        int choices = Shapes.choices(world.actions());
        double[] always = new double[Mlp.count(new int[] {width, choices})];
        always[width * choices] = 50;
        double[] expects = new double[width + 1];
        expects[width] = 5;
        return new Collector(new VectorEnv<>(List.of(world)), 3)
                .collect(
                        new Mlp(new int[] {width, choices}, always),
                        new Mlp(new int[] {width, 1}, expects),
                        gamma,
                        STEPS,
                        new SplittableRandom(1));
    }

    private static Env<double[], Integer> talks() {
        return new FlatActions<>(new TalkEnv(
                new EvenCasting(
                        People.bundled().of(Split.TRAINING, List.of(Language.values()), List.of(Difficulty.values()))),
                RewardWeights.USUAL,
                3));
    }

    @Test
    void whatComesAfterATalksTurnsIsNotValued() {
        Rollout near = collected(talks(), 0);
        assertThat(near.over()).contains(true);
        assertThat(collected(talks(), 1).rewards()).isEqualTo(near.rewards());
    }

    /** A world whose limit nothing in it tells of; within three steps no pole falls. */
    @Test
    void whatIsBrokenOffFromOutsideIsValuedAsIfItWentOn() {
        Env<double[], Integer> world = new BrokenOff(new CartPole(), 3);
        Rollout rollout = collected(world, 0.9);
        for (int i = 0; i < 9; i++) {
            assertThat(rollout.rewards()[i]).isEqualTo(i % 3 == 2 ? 1 + 0.9 * 5 : 1);
        }
    }

    private static final class BrokenOff implements Env<double[], Integer> {
        private final Env<double[], Integer> world;
        private final int limit;
        private int steps;

        private BrokenOff(Env<double[], Integer> world, int limit) {
            this.world = world;
            this.limit = limit;
        }

        @Override
        public Space<double[]> observations() {
            return world.observations();
        }

        @Override
        public Space<Integer> actions() {
            return world.actions();
        }

        @Override
        public Start<double[]> reset(long seed) {
            steps = 0;
            return world.reset(seed);
        }

        @Override
        public Step<double[]> step(Integer action) {
            var step = world.step(action);
            steps++;
            return new Step<>(step.observation(), step.reward(), step.terminated(), steps >= limit, step.info());
        }
    }
}
