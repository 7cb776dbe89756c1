package tongli.camp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaeTest {

    /** γ 0.5, λ 0.5: δ2 = 4 + 0.5·6 − 3 = 4; δ1 = 1 + 0.5·3 − 2 = 0.5, so 0.5 + 0.25·4; δ0 = 0 + 0.5·2 − 1 = 0, so 0.25·1.5. */
    @Test
    void advantagesAreWorkedByHand() {
        double[] advantages = Gae.advantages(
                new double[] {0, 1, 4}, new double[] {1, 2, 3}, new boolean[] {false, false, false}, 6, 0.5, 0.5);
        assertThat(advantages).containsExactly(new double[] {0.375, 1.5, 4}, within(1e-12));
    }

    @Test
    void nothingCountsAcrossTheEndOfAnEpisode() {
        double[] advantages =
                Gae.advantages(new double[] {1, 1}, new double[] {0, 0}, new boolean[] {true, false}, 10, 1, 1);
        assertThat(advantages).containsExactly(new double[] {1, 11}, within(1e-12));
    }
}
