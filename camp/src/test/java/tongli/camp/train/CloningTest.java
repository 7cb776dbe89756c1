package tongli.camp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.camp.known.CartPole;
import tongli.camp.net.Mlp;
import tongli.camp.policy.Policy;

class CloningTest {
    private static final int[] SIZES = {4, 16, 2};

    /** A balancer written by hand: pushes where the pole leans and turns to. */
    private static final Policy<double[], Integer> BALANCES =
            (seen, random) -> seen[2] + 0.3 * seen[3] + 0.02 * seen[1] + 0.01 * seen[0] > 0 ? 1 : 0;

    @Test
    void whoeverWatchesABalancerBalances() {
        Demonstrations shown = Demonstrations.of(BALANCES, new CartPole(), 20, 3);
        Mlp net = Cloning.learn(shown, SIZES, 40, 7);
        assertThat(KnownWorlds.mean(net, new CartPole(), 20)).isGreaterThan(475);
    }

    @Test
    void theSameSeedLearnsTheSame() {
        Demonstrations shown = Demonstrations.of(BALANCES, new CartPole(), 1, 3);
        assertThat(Cloning.learn(shown, SIZES, 2, 7).parameters())
                .isEqualTo(Cloning.learn(shown, SIZES, 2, 7).parameters());
    }

    @Test
    void fromNothingNothingIsLearnt() {
        assertThatThrownBy(() -> Cloning.learn(new Demonstrations(List.of(), List.of()), SIZES, 2, 7))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
