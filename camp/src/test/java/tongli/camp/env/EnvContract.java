package tongli.camp.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every world, after Gymnasium's own checker of environments. */
public abstract class EnvContract<A> {
    private static final int STEPS = 300;

    /** A fresh world. */
    protected abstract Env<double[], A> world();

    /** An action outside the world's space. */
    protected abstract A outside();

    private record Seen(
            List<Double> observation, double reward, boolean terminated, boolean truncated, Map<?, ?> info) {}

    private List<Seen> played(Env<double[], A> world, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Seen> seen = new ArrayList<>();
        long episode = 0;
        Start<double[]> start = world.reset(Seeds.of(seed, episode));
        seen.add(new Seen(boxed(start.observation()), 0, false, false, start.info()));
        while (seen.size() < STEPS) {
            Step<double[]> step = world.step(world.actions().sample(random));
            assertThat(world.observations().contains(step.observation())).isTrue();
            assertThat(step.reward()).isFinite();
            assertThat(step.terminated() && step.truncated()).isFalse();
            seen.add(new Seen(
                    boxed(step.observation()), step.reward(), step.terminated(), step.truncated(), step.info()));
            if (step.isOver()) {
                episode++;
                seen.add(
                        new Seen(boxed(world.reset(Seeds.of(seed, episode)).observation()), 0, false, false, Map.of()));
            }
        }
        assertThat(episode).isPositive();
        return seen;
    }

    private static List<Double> boxed(double[] numbers) {
        List<Double> boxed = new ArrayList<>();
        for (double number : numbers) {
            boxed.add(number);
        }
        return boxed;
    }

    @Test
    void theSameSeedAndActionsGiveTheSameEpisodesBitForBit() {
        assertThat(played(world(), 7)).isEqualTo(played(world(), 7));
        Env<double[], A> used = world();
        List<Seen> first = played(used, 7);
        assertThat(played(used, 7)).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesOtherEpisodes() {
        assertThat(played(world(), 7)).isNotEqualTo(played(world(), 8));
    }

    @Test
    void observationsLieInTheirSpace() {
        Env<double[], A> world = world();
        for (long seed = 0; seed < 50; seed++) {
            assertThat(world.observations().contains(world.reset(seed).observation()))
                    .isTrue();
        }
    }

    @Test
    void nobodyActsWithoutAnEpisode() {
        Env<double[], A> world = world();
        SplittableRandom random = new SplittableRandom(1);
        assertThatThrownBy(() -> world.step(world.actions().sample(random)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reset");
        world.reset(1);
        while (!world.step(world.actions().sample(random)).isOver()) {
            // on to its end
        }
        assertThatThrownBy(() -> world.step(world.actions().sample(random))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anActionOutsideTheSpaceIsRefused() {
        Env<double[], A> world = world();
        world.reset(1);
        assertThat(world.actions().contains(outside())).isFalse();
        assertThatThrownBy(() -> world.step(outside())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyWorldsAtOnceGiveWhatEachWouldAlone() {
        int worlds = 3;
        List<Env<double[], A>> all = new ArrayList<>();
        for (int i = 0; i < worlds; i++) {
            all.add(world());
        }
        VectorEnv<double[], A> together = new VectorEnv<>(all);
        SplittableRandom random = new SplittableRandom(3);
        List<double[]> first = together.reset(5);
        long[] episodes = new long[worlds];
        List<Env<double[], A>> alone = new ArrayList<>();
        for (int i = 0; i < worlds; i++) {
            Env<double[], A> one = world();
            assertThat(one.reset(VectorEnv.episodeSeed(5, i, 0)).observation()).isEqualTo(first.get(i));
            alone.add(one);
        }
        for (int t = 0; t < 150; t++) {
            List<A> actions = new ArrayList<>();
            for (int i = 0; i < worlds; i++) {
                actions.add(together.actions().sample(random));
            }
            List<VectorStep<double[]>> steps = together.step(actions);
            for (int i = 0; i < worlds; i++) {
                Step<double[]> own = alone.get(i).step(actions.get(i));
                VectorStep<double[]> step = steps.get(i);
                assertThat(step.reward()).isEqualTo(own.reward());
                assertThat(step.isOver()).isEqualTo(own.isOver());
                if (own.isOver()) {
                    assertThat(step.last().orElseThrow()).isEqualTo(own.observation());
                    episodes[i]++;
                    assertThat(step.observation())
                            .isEqualTo(alone.get(i)
                                    .reset(VectorEnv.episodeSeed(5, i, episodes[i]))
                                    .observation());
                } else {
                    assertThat(step.last()).isEmpty();
                    assertThat(step.observation()).isEqualTo(own.observation());
                }
            }
        }
        assertThat(episodes).doesNotContain(0);
    }
}
