package tongli.coaching.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.trial.SimulatedCohort.Leaving;
import tongli.coaching.trial.SimulatedCohort.Shape;

class TrialSimulationTest {
    private static final int RUNS = 100;

    @TempDir
    private Path folder;

    private TrialSimulation run(double effect, double dropouts, Leaving leaving) throws IOException {
        return TrialSimulation.run(new SimulatedCohort(60, effect, dropouts, leaving, Shape.NORMAL), RUNS, 7, folder);
    }

    @Test
    void aKnownEffectIsRecoveredWithinItsInterval() throws IOException {
        TrialSimulation simulation = run(0.5, 0, Leaving.CHANCE);
        for (Coverage one : List.of(simulation.hedgesG(), simulation.difference(), simulation.primary())) {
            assertThat(one.share()).isGreaterThanOrEqualTo(0.93);
            assertThat(one.held() + one.below() + one.above()).isEqualTo(RUNS);
        }
        // the standard error of the mean of 100 estimates of g is 0.026
        assertThat(simulation.hedgesG().mean()).isCloseTo(0.5, within(0.08));
        assertThat(simulation.primary().power())
                .isGreaterThan(simulation.difference().power());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void noEffectIsSeldomTakenForOne() throws IOException {
        TrialSimulation simulation = run(0, 0, Leaving.CHANCE);
        assertThat(simulation.hedgesG().share()).isGreaterThanOrEqualTo(0.93);
        assertThat(simulation.primary().power()).isLessThanOrEqualTo(0.07);
    }

    @Test
    void whoLeavesByChanceOrByTheirBaselineDoesNoHarm() throws IOException {
        for (Leaving leaving : List.of(Leaving.CHANCE, Leaving.BASELINE)) {
            TrialSimulation simulation = run(0.5, 0.2, leaving);
            assertThat(simulation.missing()).isBetween(900, 1_600);
            assertThat(simulation.hedgesG().share()).isGreaterThanOrEqualTo(0.93);
            // of a true 95 %, one set of a hundred in six falls below 93 %
            assertThat(simulation.primary().shareInterval().holds(0.95)).isTrue();
        }
    }

    @Test
    void whoLeavesForDoingBadlyWithFeedbackMakesItLookBetterThanItIs() throws IOException {
        TrialSimulation simulation = run(0, 0.4, Leaving.OUTCOME);
        assertThat(simulation.difference().mean()).isGreaterThan(1);
        assertThat(simulation.difference().share()).isLessThan(0.93);
    }

    @Test
    void theSameSeedGivesTheSameTrials() throws IOException {
        SimulatedCohort cohort = new SimulatedCohort(20, 0.5, 0.1, Leaving.CHANCE, Shape.SKEWED);
        assertThat(TrialSimulation.run(cohort, 5, 3, folder)).isEqualTo(TrialSimulation.run(cohort, 5, 3, folder));
        assertThat(TrialSimulation.run(cohort, 5, 4, folder)).isNotEqualTo(TrialSimulation.run(cohort, 5, 3, folder));
    }

    /** 95 of 100: Clopper and Pearson give 0.887 to 0.984; 5 of 5 at least the fifth root of 0.025. */
    @Test
    void howSureAShareIsIsToldBesideIt() {
        Estimate share = new Coverage(0, 100, 95, 2, 3, 0, 5).shareInterval();
        assertThat(share.low()).isCloseTo(0.8872, within(1e-4));
        assertThat(share.high()).isCloseTo(0.9836, within(1e-4));
        assertThat(new Coverage(0, 5, 5, 0, 0, 0, 0).shareInterval().low()).isCloseTo(0.4782, within(1e-4));
        assertThat(new Coverage(0, 5, 5, 0, 0, 0, 0).shareInterval().high()).isEqualTo(1);
        assertThat(new Coverage(0, 5, 0, 5, 0, 0, 0).shareInterval().high()).isCloseTo(0.5218, within(1e-4));
        assertThat(new Coverage(0, 5, 0, 5, 0, 0, 0).shareInterval().low()).isZero();
    }
}
