package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResponseModelTest {

    @Test
    void successLiesBetweenGuessAndSlip() {
        ResponseModel model = new ResponseModel(0.2, 0.1);
        assertThat(model.success(-40, 0)).isCloseTo(0.2, within(1e-12));
        assertThat(model.success(0, 0)).isCloseTo(0.55, within(1e-12)); // 0.2 + 0.7 / 2
        assertThat(model.success(40, 0)).isCloseTo(0.9, within(1e-12));
    }

    /** p = 0.525 and ρ/(1−ρ) = 3/7: taken, taken, missed is 0.525 · (0.525 + 3/7)/(1 + 3/7) · 0.475/(1 + 6/7). */
    @Test
    void chancesOfOneExerciseHaveMuchInCommon() {
        double likelihood = ResponseModel.STANDARD.likelihood(new Tally(2, 3), 0, 0);
        assertThat(likelihood)
                .isCloseTo(0.525 * (0.525 + 3 / 7.0) / (1 + 3 / 7.0) * 0.475 / (1 + 6 / 7.0), within(1e-12));
    }

    /** Over all orders of three chances the likelihoods sum to 1: there are 1, 3, 3 and 1 of them. */
    @Test
    void likelihoodsOfAllOrdersSumToOne() {
        double sum = 0;
        int[] orders = {1, 3, 3, 1};
        for (int taken = 0; taken <= 3; taken++) {
            sum += orders[taken] * ResponseModel.STANDARD.likelihood(new Tally(taken, 3), 0.3, -0.5);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /** By the same urn: the variance of the share of three chances, from the probabilities of 0, 1, 2 and 3. */
    @Test
    void theShareOfChancesVariesAsTheUrnSays() {
        double mean = 0;
        double square = 0;
        int[] orders = {1, 3, 3, 1};
        for (int taken = 0; taken <= 3; taken++) {
            double p = orders[taken] * ResponseModel.STANDARD.likelihood(new Tally(taken, 3), 0, 0);
            mean += p * taken / 3;
            square += p * taken * taken / 9;
        }
        assertThat(ResponseModel.varianceOfShare(0.525, 3)).isCloseTo(square - mean * mean, within(1e-12));
    }

    @Test
    void whoGuessesAtEvenOddsIsRefused() {
        assertThatThrownBy(() -> new ResponseModel(0.5, 0)).hasMessageContaining("guess is 0.5");
    }
}
