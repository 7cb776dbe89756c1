package tongli.camp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tongli.camp.env.Env;
import tongli.camp.env.VectorEnv;
import tongli.camp.known.Bandit;
import tongli.camp.known.CartPole;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

class PpoTest {
    private static final PpoSettings QUICK = new PpoSettings(List.of(32), 3e-3, 0.98, 0.9, 0.2, 0.0, 64, 6, 4, 0.5);

    static VectorEnv<double[], Integer> worlds(Supplier<Env<double[], Integer>> world, int count) {
        List<Env<double[], Integer>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(world.get());
        }
        return new VectorEnv<>(all);
    }

    /** Solved as Gymnasium has it: 475 steps on average over 100 episodes. */
    @Test
    void itSolvesCartPole() {
        long total = 120_000;
        Ppo ppo = new Ppo(worlds(CartPole::new, 8), QUICK, 7, total);
        while (ppo.steps() < total) {
            ppo.advance();
        }
        assertThat(KnownWorlds.mean(ppo.actor(), new CartPole(), 100)).isGreaterThan(475);
    }

    @Test
    void itFindsTheBestArm() {
        long total = 20_000;
        Ppo ppo = new Ppo(worlds(() -> new Bandit(List.of(0.3, 0.8, 0.5)), 8), QUICK, 7, total);
        while (ppo.steps() < total) {
            ppo.advance();
        }
        double[] arms = Categorical.probabilities(ppo.actor().apply(new double[] {1}));
        assertThat(arms[1]).isGreaterThan(0.95);
    }

    @Test
    void aRunThatIsBrokenOffGoesOnBitForBit() throws IOException {
        Ppo whole = new Ppo(worlds(CartPole::new, 3), QUICK, 5, 10_000);
        whole.advance();
        whole.advance();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole.save(new DataOutputStream(bytes));
        Iteration third = whole.advance();

        Ppo resumed = new Ppo(worlds(CartPole::new, 3), QUICK, 5, 10_000);
        resumed.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(resumed.advance()).isEqualTo(third);
        assertThat(resumed.actor().parameters()).isEqualTo(whole.actor().parameters());
    }

    @Test
    void aFileOfAnotherShapeIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Ppo(worlds(CartPole::new, 3), QUICK, 5, 10_000).save(new DataOutputStream(bytes));
        Ppo other = new Ppo(worlds(() -> new Bandit(List.of(0.5)), 3), QUICK, 5, 10_000);
        assertThatThrownBy(() -> other.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("numbers where");
    }

    /** The gradient of the loss, against finite differences, where the ratio is and is not clipped. */
    @Test
    void theGradientIsThatOfTheLoss() {
        PpoSettings settings = new PpoSettings(List.of(), 1e-3, 1, 1, 0.2, 0.05, 1, 1, 1, 1);
        double[] seen = {0.5, -1};
        for (double old : new double[] {-1.2, -0.4, -2}) {
            for (double advantage : new double[] {1.5, -0.7}) {
                Rollout rollout = new Rollout(
                        new double[][] {seen},
                        new int[] {1},
                        new double[] {old},
                        new double[1],
                        new double[1],
                        new boolean[1],
                        new double[1],
                        new EpisodeTally());
                Mlp actor = new Mlp(new int[] {2, 3}, new double[] {0.1, 0.4, -0.3, 0.7, -0.2, 0.5, 0, 0.1, -0.1});
                Mlp critic = new Mlp(new int[] {2, 1}, new double[] {0.3, 0.2, 0.1});
                double[] gradient = new double[9];
                new PpoLoss(settings, rollout, actor, critic).addPolicy(0, advantage, 1, gradient);
                for (int i = 0; i < 9; i++) {
                    double kept = actor.parameters()[i];
                    actor.parameters()[i] = kept + 1e-6;
                    double above = loss(actor.apply(seen), old, advantage);
                    actor.parameters()[i] = kept - 1e-6;
                    double below = loss(actor.apply(seen), old, advantage);
                    actor.parameters()[i] = kept;
                    assertThat(gradient[i]).isCloseTo((above - below) / 2e-6, within(1e-7));
                }
            }
        }
    }

    private static double loss(double[] scores, double old, double advantage) {
        double[] p = Categorical.probabilities(scores);
        double ratio = Math.exp(Math.log(p[1]) - old);
        double held = Math.max(0.8, Math.min(1.2, ratio));
        return -Math.min(ratio * advantage, held * advantage) - 0.05 * Categorical.entropy(p);
    }
}
