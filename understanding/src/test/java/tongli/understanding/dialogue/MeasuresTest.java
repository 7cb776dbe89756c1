package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every expected number is worked by hand. */
class MeasuresTest {

    @Test
    void divergenceIsNoneForTheSameAndOneBitForWhatSharesNothing() {
        assertThat(JensenShannon.divergence(new double[] {0.5, 0.5}, new double[] {0.5, 0.5}))
                .isZero();
        assertThat(JensenShannon.divergence(new double[] {1, 0}, new double[] {0, 1}))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void divergenceOfAHalfMovedDistribution() {
        // m = (3/4, 1/4): H = 0.8112781; H(1, 0) = 0; H(1/2, 1/2) = 1; 0.8112781 - 0.5
        assertThat(JensenShannon.divergence(new double[] {1, 0}, new double[] {0.5, 0.5}))
                .isCloseTo(0.3112781, within(1e-6));
    }

    @Test
    void smoothingStartsAtTheFirstValue() {
        // 0.4 * 0 + 0.6 * 1 = 0.6; 0.4 * 0 + 0.6 * 0.6 = 0.36
        assertThat(Smoothing.of(new double[] {1, 0, 0})).containsExactly(new double[] {1, 0.6, 0.36}, within(1e-12));
    }

    @Test
    void inertiaOfASlowSeriesIsHighAndOfAZigzagNegative() {
        // mean 3, deviations -2 -1 0 1 2: (2 + 0 + 0 + 2) / 10
        assertThat(Inertia.of(new double[] {1, 2, 3, 4, 5}).value().orElseThrow())
                .isCloseTo(0.4, within(1e-12));
        // mean 0: five products of -1 over six squares of 1
        assertThat(Inertia.of(new double[] {1, -1, 1, -1, 1, -1}).value().orElseThrow())
                .isCloseTo(-5.0 / 6, within(1e-12));
    }

    @Test
    void inertiaSaysWhyItHasNoValue() {
        assertThat(Inertia.of(new double[] {1, 2, 3, 4}).absence()).contains(Absence.TOO_FEW);
        assertThat(Inertia.of(new double[] {0.2, 0.2, 0.2, 0.2, 0.2}).absence()).contains(Absence.NO_VARIATION);
    }

    @Test
    void variabilityIsTheMeanSquareOfTheSteps() {
        // steps 1, -2: (1 + 4) / 2
        assertThat(Variability.of(new double[] {0, 1, -1}).value().orElseThrow())
                .isCloseTo(2.5, within(1e-12));
        assertThat(Variability.of(new double[] {0.3, 0.3, 0.3}).value().orElseThrow())
                .isZero();
        assertThat(Variability.of(new double[] {1, 2}).absence()).contains(Absence.TOO_FEW);
    }

    @Test
    void aPerfectFollowerHasTheirSlopeAndNoDoubt() {
        double[] before = {-0.8, -0.4, 0, 0.2, 0.6, 0.8};
        double[] after = {-0.3, -0.1, 0.1, 0.2, 0.4, 0.5}; // 0.1 + x / 2
        Contagion contagion = Contagion.of(before, after, new SplittableRandom(7));
        assertThat(contagion.slope().value().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(contagion.low()).isCloseTo(0.5, within(1e-9));
        assertThat(contagion.high()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void fivePairsOrAnUnmovedOtherTellNothing() {
        double[] five = {0, 1, 0, 1, 0};
        assertThat(Contagion.of(five, five, new SplittableRandom(7)).slope().absence())
                .contains(Absence.TOO_FEW);
        double[] flat = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
        assertThat(Contagion.of(flat, new double[] {0, 1, 0, 1, 0, 1}, new SplittableRandom(7))
                        .slope()
                        .absence())
                .contains(Absence.NO_VARIATION);
    }

    @Test
    void theIntervalHoldsTheSlopeAndIsTheSameForTheSameSeed() {
        double[] before = {-0.8, -0.4, 0, 0.2, 0.6, 0.8, -0.5, 0.3};
        double[] after = {-0.2, -0.5, 0.3, 0.1, 0.2, 0.7, -0.1, 0.4};
        Contagion contagion = Contagion.of(before, after, new SplittableRandom(7));
        double slope = contagion.slope().value().orElseThrow();
        assertThat(contagion.low()).isLessThan(slope);
        assertThat(contagion.high()).isGreaterThan(slope);
        assertThat(Contagion.of(before, after, new SplittableRandom(7))).isEqualTo(contagion);
    }

    @Test
    void aStepBreaksOnceWhereTheNewLevelBegins() {
        assertThat(PiecewiseFit.breaks(new double[] {-0.6, -0.6, -0.6, -0.6, 0.4, 0.4, 0.4, 0.4}))
                .containsExactly(4);
    }

    @Test
    void aValleyBreaksAtTheFirstTurnThatClimbs() {
        assertThat(PiecewiseFit.breaks(new double[] {0.6, 0.3, 0, -0.3, -0.6, -0.3, 0, 0.3, 0.6}))
                .containsExactly(5);
    }

    @Test
    void aStraightLineOrSmallWaveringDoesNotBreak() {
        assertThat(PiecewiseFit.breaks(new double[] {-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6}))
                .isEmpty();
        assertThat(PiecewiseFit.breaks(new double[] {0.05, -0.03, 0.04, -0.05, 0.02, 0, -0.04, 0.03}))
                .isEmpty();
    }
}
