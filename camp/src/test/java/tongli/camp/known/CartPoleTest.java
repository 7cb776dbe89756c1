package tongli.camp.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tongli.camp.env.Env;
import tongli.camp.env.EnvContract;

class CartPoleTest extends EnvContract<Integer> {
    @Override
    protected Env<double[], Integer> world() {
        return new CartPole();
    }

    @Override
    protected Integer outside() {
        return 2;
    }

    /** At rest and upright, a push of 10 N: the pull is 10/1.1, the pole turns by −pull / (0.5 (4/3 − 0.1/1.1)). */
    @Test
    void aPushFromRestIsWorkedByHand() {
        double pull = 10 / 1.1;
        double turned = -pull / (0.5 * (4.0 / 3 - 0.1 / 1.1));
        double[] moved = CartPole.moved(new double[4], 10);
        assertThat(moved[0]).isZero();
        assertThat(moved[1]).isCloseTo(0.02 * (pull - 0.05 * turned / 1.1), within(1e-12));
        assertThat(moved[2]).isZero();
        assertThat(moved[3]).isCloseTo(0.02 * turned, within(1e-12));
    }
}
