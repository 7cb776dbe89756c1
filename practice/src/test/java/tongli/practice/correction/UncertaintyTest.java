package tongli.practice.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tongli.core.Assessment.ScoreInterval;

class UncertaintyTest {

    @Test
    void aGuessIsQuiteUnsureAndOneLabelAloneIsCertain() {
        assertThat(Uncertainty.of(0.5, 0.5)).isEqualTo(1);
        assertThat(Uncertainty.of(1, 0, 0)).isZero();
        assertThat(Uncertainty.of(1)).isZero();
        // (½ ln 2 + ½ ln 4) / ln 3 = 1.5 ln 2 / ln 3
        assertThat(Uncertainty.of(0.5, 0.25, 0.25)).isCloseTo(0.946395, within(1e-6));
    }

    @Test
    void aScoreIsAsUnsureAsItsIntervalIsWide() {
        assertThat(Uncertainty.of(new ScoreInterval(62, 80))).isEqualTo(0.18);
        assertThat(Uncertainty.of(new ScoreInterval(0, 100))).isEqualTo(1);
    }
}
