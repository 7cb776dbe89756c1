package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NearestRankTest {
    /** Of 20 values half is 10, so the tenth; 95 % is 19, 96 % is 19.2, so the twentieth. */
    @Test
    void itIsTheLeastValueThatTheShareDoesNotExceed() {
        assertThat(NearestRank.place(20, 0.5)).isEqualTo(9);
        assertThat(NearestRank.place(20, 0.95)).isEqualTo(18);
        assertThat(NearestRank.place(20, 0.96)).isEqualTo(19);
        assertThat(NearestRank.place(20, 1)).isEqualTo(19);
        assertThat(NearestRank.place(20, 0)).isZero();
        assertThat(NearestRank.place(1, 0.025)).isZero();
    }

    @Test
    void binaryNumbersDoNotMoveItOn() {
        assertThat(0.07 * 100).isGreaterThan(7);
        assertThat(NearestRank.place(100, 0.07)).isEqualTo(6);
    }

    @Test
    void nothingHasNone() {
        assertThatThrownBy(() -> NearestRank.place(0, 0.5)).hasMessageContaining("count is 0");
        assertThatThrownBy(() -> NearestRank.place(3, 1.5)).hasMessageContaining("share is 1.5");
    }
}
