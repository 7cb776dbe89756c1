package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonRateTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsThatOfTheReference(int hits, int total, double low, double high) {
        WilsonRate rate = WilsonRate.of(hits, total);
        assertThat(rate.low()).isCloseTo(low, within(5e-5));
        assertThat(rate.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void noneOfElevenMayWellBeOneInFour() {
        WilsonRate none = WilsonRate.of(0, 11);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2588, within(5e-5)); // z² / (11 + z²)
        assertThat(WilsonRate.of(11, 11).low()).isCloseTo(1 - none.high(), within(1e-12));
        assertThat(WilsonRate.of(11, 11).high()).isEqualTo(1);
    }

    @Test
    void ofNoCasesNothingIsKnown() {
        assertThat(WilsonRate.of(0, 0)).isEqualTo(new WilsonRate(0, 0, 0, 1));
        assertThatThrownBy(() -> WilsonRate.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
