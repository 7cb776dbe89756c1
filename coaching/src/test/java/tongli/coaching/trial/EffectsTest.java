package tongli.coaching.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsTest {
    private static final double[] PRACTICE = {12, 15, 11, 14, 13, 17};
    private static final double[] FEEDBACK = {16, 18, 15, 19, 14, 20, 17};
    private static final double[] OUTCOMES = {12, 15, 11, 14, 13, 17, 16, 18, 15, 19, 14, 20, 17};
    private static final double[] BEFORE = {10, 14, 9, 13, 11, 15, 13, 15, 12, 16, 10, 17, 14};
    private static final boolean[] WITH_FEEDBACK = {
        false, false, false, false, false, false, true, true, true, true, true, true, true
    };

    /** {@code scipy.stats.nct.cdf(t, df, nc)} of SciPy 1.17. */
    @ParameterizedTest
    @CsvSource({
        "2, 10, 1, 0.8076115625303752",
        "-1, 5, 0.5, 0.08244409105672337",
        "0, 20, 1.3, 0.09680048458561032",
        "12, 4, 9, 0.6861659101727009",
        "30, 58, 25, 0.9528068007183412"
    })
    void theNoncentralDistributionIsThatOfSciPy(double t, double freedom, double noncentrality, double expected) {
        assertThat(new NoncentralT(freedom).cumulative(t, noncentrality)).isCloseTo(expected, within(1e-9));
    }

    /** The example of {@code conf.limits.nct} in R's package MBESS (Kelley, 2007). */
    @Test
    void itsLimitsAreThoseOfMbess() {
        NoncentralT t = new NoncentralT(126);
        assertThat(t.noncentrality(2.83, 0.975)).isCloseTo(0.83375026, within(1e-7));
        assertThat(t.noncentrality(2.83, 0.025)).isCloseTo(4.81535914, within(1e-7));
    }

    /** By SciPy 1.17: {@code ttest_ind(equal_var=False)} and its {@code confidence_interval}. */
    @Test
    void thePlainDifferenceIsWelchs() {
        Comparison welch = Differences.welch(PRACTICE, FEEDBACK);
        assertThat(welch.estimate().value()).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(welch.estimate().low()).isCloseTo(0.6788829280, within(1e-8));
        assertThat(welch.estimate().high()).isCloseTo(5.9877837386, within(1e-8));
        assertThat(welch.p()).isCloseTo(0.0185504403, within(1e-8));
        assertThat(welch.degreesOfFreedom()).isCloseTo(10.6962025316, within(1e-8));
    }

    /** d is 1.54303, its correction at 11 degrees of freedom 0.92996; limits by {@code scipy.stats.nct}. */
    @Test
    void hedgesGIsCorrectedAndItsIntervalNoncentral() {
        Estimate g = Differences.hedgesG(PRACTICE, FEEDBACK);
        assertThat(g.value()).isCloseTo(1.4349591401, within(1e-8));
        assertThat(g.low()).isCloseTo(0.2544195772, within(1e-7));
        assertThat(g.high()).isCloseTo(2.7800991173, within(1e-7));
        Estimate turned = Differences.hedgesG(FEEDBACK, PRACTICE);
        assertThat(turned.low()).isCloseTo(-g.high(), within(1e-7));
    }

    /** By least squares in NumPy. */
    @Test
    void theBaselineIsAdjustedFor() {
        Comparison adjusted = Ancova.of(OUTCOMES, WITH_FEEDBACK, List.of(BEFORE));
        assertThat(adjusted.estimate().value()).isCloseTo(1.6787878788, within(1e-8));
        assertThat(adjusted.estimate().low()).isCloseTo(1.1679603066, within(1e-8));
        assertThat(adjusted.estimate().high()).isCloseTo(2.1896154510, within(1e-8));
        assertThat(adjusted.p()).isCloseTo(2.5334901e-05, within(1e-11));
    }

    @Test
    void unitsOfTheBaselineDoNotMatter() {
        double[] millions = BEFORE.clone();
        for (int i = 0; i < millions.length; i++) {
            millions[i] = 1e9 + millions[i] * 1e-3;
        }
        assertThat(Ancova.of(OUTCOMES, WITH_FEEDBACK, List.of(millions))
                        .estimate()
                        .value())
                .isCloseTo(1.6787878788, within(1e-3));
    }

    @Test
    void whatCannotBeComparedIsRefusedInWords() {
        double[] same = new double[OUTCOMES.length];
        assertThatThrownBy(() -> Ancova.of(OUTCOMES, WITH_FEEDBACK, List.of(same)))
                .isInstanceOf(TrialException.class)
                .hasMessageContaining("the baseline is the same for everybody");
        double[] arm = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1};
        assertThatThrownBy(() -> Ancova.of(OUTCOMES, WITH_FEEDBACK, List.of(arm)))
                .hasMessageContaining("a stratum has one arm only");
        assertThatThrownBy(() -> Ancova.of(new double[] {1, 2}, new boolean[] {true, false}, List.of()))
                .hasMessageContaining("too few");
        assertThatThrownBy(() -> Differences.hedgesG(new double[] {3, 3}, new double[] {3, 3}))
                .hasMessageContaining("no effect size");
        assertThatThrownBy(() -> Differences.welch(new double[] {3, 3}, new double[] {4, 4}))
                .hasMessageContaining("no interval");
    }
}
