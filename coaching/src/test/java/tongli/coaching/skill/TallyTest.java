package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void itIsPassedByMoreThanHalf() {
        assertThat(new Tally(2, 4).isPassed()).isFalse();
        assertThat(new Tally(3, 4).isPassed()).isTrue();
        assertThat(Tally.once(true).isPassed()).isTrue();
    }

    @Test
    void moreTakenThanThereWereIsRefused() {
        assertThatThrownBy(() -> new Tally(3, 2)).hasMessageContaining("taken is 3");
        assertThatThrownBy(() -> new Tally(0, 0)).hasMessageContaining("chances is 0");
        assertThatThrownBy(() -> new Tally(0, 501)).hasMessageContaining("chances is 501");
    }

    @Test
    void theLargestTallyOfTheUnlikeliestKindStillHasALikelihood() {
        assertThat(ResponseModel.STANDARD.likelihood(new Tally(500, 500), -30, 6))
                .isPositive();
        assertThat(ResponseModel.STANDARD.likelihood(new Tally(0, 500), 30, -6)).isPositive();
        assertThat(ResponseModel.STANDARD.likelihood(new Tally(250, 500), 0, 0)).isPositive();
    }
}
