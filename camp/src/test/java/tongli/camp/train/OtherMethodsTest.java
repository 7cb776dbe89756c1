package tongli.camp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.camp.known.Bandit;
import tongli.camp.known.CartPole;
import tongli.camp.net.Categorical;

/** REINFORCE, DQN and GRPO on worlds whose best outcome is known. */
class OtherMethodsTest {
    private static final Supplier<Bandit> ARMS = () -> new Bandit(List.of(0.3, 0.8, 0.5));

    private static final ReinforceSettings REINFORCE = new ReinforceSettings(List.of(32), 1e-2, 0.99, 0, 8);
    private static final GrpoSettings GRPO = new GrpoSettings(List.of(32), 1e-2, 0.2, 0, 4, 8, 4);
    private static final DqnSettings DQN = new DqnSettings(List.of(64), 1e-3, 0.99, 10_000, 500, 2, 32, 100, 0.04, 0.3);

    /** CartPole-v0 counts as solved at 195 of 200 steps: a lower bar than v1's 475 of 500, for quicker runs. */
    private static final double UPRIGHT = 195;

    private static void train(Trainer trainer, long total) {
        while (trainer.steps() < total) {
            trainer.advance();
        }
    }

    @Test
    void reinforceKeepsThePoleUp() {
        Reinforce trainer = new Reinforce(new CartPole(), REINFORCE, 7, 120_000);
        train(trainer, 120_000);
        assertThat(KnownWorlds.mean(trainer.actor(), new CartPole(), 100)).isGreaterThan(UPRIGHT);
    }

    @Test
    void grpoKeepsThePoleUp() {
        Grpo trainer = new Grpo(new CartPole(), GRPO, 7, 200_000);
        train(trainer, 200_000);
        assertThat(KnownWorlds.mean(trainer.actor(), new CartPole(), 100)).isGreaterThan(UPRIGHT);
    }

    @Test
    void dqnKeepsThePoleUp() {
        Dqn trainer = new Dqn(new CartPole(), DQN, 7, 40_000);
        train(trainer, 40_000);
        assertThat(KnownWorlds.mean(trainer.actor(), new CartPole(), 100)).isGreaterThan(UPRIGHT);
    }

    @Test
    void reinforceFindsTheBestArm() {
        Reinforce trainer = new Reinforce(ARMS.get(), REINFORCE, 7, 10_000);
        train(trainer, 10_000);
        assertThat(Categorical.probabilities(trainer.actor().apply(new double[] {1}))[1])
                .isGreaterThan(0.9);
    }

    /** Of one pull, what is learnt is the arm's chance. */
    @Test
    void dqnLearnsWhatTheArmsAreWorth() {
        Dqn trainer = new Dqn(ARMS.get(), DQN, 7, 20_000);
        train(trainer, 20_000);
        assertThat(trainer.actor().apply(new double[] {1})[1]).isCloseTo(0.8, within(0.1));
        assertThat(Categorical.best(trainer.actor().apply(new double[] {1}))).isEqualTo(1);
    }

    static Stream<Supplier<Trainer>> methods() {
        return Stream.of(
                () -> new Reinforce(new CartPole(), REINFORCE, 5, 5_000),
                () -> new Grpo(new CartPole(), GRPO, 5, 5_000),
                () -> new Dqn(new CartPole(), DQN, 5, 5_000));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aRunThatIsBrokenOffGoesOnBitForBit(Supplier<Trainer> method) throws IOException {
        Trainer whole = method.get();
        whole.advance();
        whole.advance();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole.save(new DataOutputStream(bytes));
        Iteration third = whole.advance();

        Trainer resumed = method.get();
        resumed.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(resumed.advance()).isEqualTo(third);
        assertThat(resumed.actor().parameters()).isEqualTo(whole.actor().parameters());
    }

    /** 1 + 0.5 · (2 + 0.5 · 4) and so on backwards. */
    @Test
    void returnsAreWorkedByHand() {
        Episode episode = new Episode(List.of(), List.of(0, 0, 0), List.of(), List.of(1.0, 2.0, 4.0));
        assertThat(episode.returns(0.5)).containsExactly(3, 4, 4);
    }
}
