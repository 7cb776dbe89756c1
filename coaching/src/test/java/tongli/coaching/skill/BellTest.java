package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BellTest {

    @Test
    void meansOfPolynomialsAreThoseOfAGaussian() {
        Bell bell = new Bell(2, 3);
        assertThat(bell.expect(x -> 1)).isCloseTo(1, within(1e-11));
        assertThat(bell.expect(x -> x)).isCloseTo(2, within(1e-11));
        assertThat(bell.expect(x -> x * x)).isCloseTo(4 + 9, within(1e-9));
    }

    /** Expected values: the same integrals over 200,001 nodes within ten standard deviations, by another program. */
    @ParameterizedTest
    @CsvSource({
        "0,   1,    0, 1, 1,  0.3345291800, 0.9423853923",
        "0,   1,    0, 0, 1, -0.3697427779, 0.9291341551",
        "0,   1, -0.8, 1, 1,  0.2413371288, 0.9403347281",
        "0.5, 0.6, 1.5, 1, 1, 0.6703291494, 0.5953412510",
        "0,   1,    0, 4, 5,  0.2834004706, 0.8609280667",
        "0,   1,    0, 1, 5, -0.3724486383, 0.8602697885"
    })
    void whatWasSeenMovesItAsTheIntegralsDo(
            double mean, double sd, double difficulty, int taken, int chances, double newMean, double newSd) {
        Bell after = new Bell(mean, sd)
                .given(ability -> ResponseModel.STANDARD.likelihood(new Tally(taken, chances), ability, difficulty));
        assertThat(after.mean()).isCloseTo(newMean, within(1e-9));
        assertThat(after.sd()).isCloseTo(newSd, within(1e-9));
    }

    /** The exact posterior is 1.4612 with a spread of 0.4055: it may have been a slip. */
    @Test
    void aSurpriseMovesItAndDoesNotWidenIt() {
        Bell after = new Bell(1.5, 0.4)
                .given(ability -> ResponseModel.STANDARD.likelihood(Tally.once(false), ability, -2.5));
        assertThat(after.mean()).isCloseTo(1.4612279066, within(1e-9));
        assertThat(after.sd()).isEqualTo(0.4);
    }

    @Test
    void itWidensUpToABoundAndIsNeverNarrowedByIt() {
        assertThat(new Bell(0, 0.3).widened(0.16, 1).sd()).isCloseTo(0.5, within(1e-12));
        assertThat(new Bell(0, 0.3).widened(10, 1).sd()).isEqualTo(1);
        assertThat(new Bell(0, 2).widened(10, 1).sd()).isEqualTo(2);
    }

    @Test
    void noSpreadAndNoNumberAreRefused() {
        assertThatThrownBy(() -> new Bell(0, 0)).hasMessageContaining("sd is 0.0");
        assertThatThrownBy(() -> new Bell(Double.NaN, 1)).hasMessageContaining("mean is NaN");
    }
}
