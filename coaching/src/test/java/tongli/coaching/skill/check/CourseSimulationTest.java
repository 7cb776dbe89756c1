package tongli.coaching.skill.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** With 60 learners in 12 skills: a share of them has a standard error of 0.02 and less. */
class CourseSimulationTest {
    private static final CourseSetup SETUP = new CourseSetup(60, 30, 0.33, 1, 7);

    /** Were the arithmetic of estimates wrong anywhere, their intervals would not hold what they say. */
    @Test
    void intervalsHoldAsOftenAsTheySayWhereTheirSuppositionsHold() {
        KindResult result = CourseSimulation.run(SETUP, LearnerKind.WELL_SPECIFIED);
        assertThat(result.covered()).isCloseTo(0.80, within(0.05));
        assertThat(result.transfer()).isCloseTo(result.transferExpected(), within(0.05));
        assertThat(result.rankCorrelation()).isBetween(result.low(), result.high());
        assertThat(result.weakest()).isLessThan(result.rankCorrelation());
    }

    @Test
    void steadyLearnersAreRankedAndKeptAtSevenInTen() {
        KindResult result = CourseSimulation.run(SETUP, LearnerKind.STEADY);
        assertThat(result.missed()).isEmpty();
        assertThat(result.success()).isBetween(result.successLow(), result.successHigh());
    }

    @Test
    void whatIsLearntByRoteDoesNotTransferAndThatIsSeen() {
        KindResult rote = CourseSimulation.run(SETUP, LearnerKind.ROTE);
        assertThat(rote.transfer()).isLessThan(rote.transferExpected() - 0.02);
    }

    @Test
    void whoSlipsOftenIsRankedWorseAndThatIsTold() {
        KindResult slipping = CourseSimulation.run(SETUP, LearnerKind.SLIPPING);
        assertThat(slipping.missed()).anyMatch(line -> line.startsWith("slipping: rank correlation is 0.7"));
    }

    @Test
    void withoutSeverityEveryKindIsSteady() {
        CourseSetup mild = new CourseSetup(10, 3, 0.33, 0, 7);
        KindResult steady = CourseSimulation.run(mild, LearnerKind.STEADY);
        KindResult everything = CourseSimulation.run(mild, LearnerKind.EVERYTHING);
        assertThat(everything.success()).isEqualTo(steady.success());
        assertThat(everything.rankCorrelation()).isEqualTo(steady.rankCorrelation());
    }

    @Test
    void theSameSeedGivesTheSameFiguresAndAnotherOthers() {
        CourseSetup small = new CourseSetup(10, 3, 0.33, 1, 7);
        assertThat(CourseSimulation.run(small)).isEqualTo(CourseSimulation.run(small));
        assertThat(CourseSimulation.run(new CourseSetup(10, 3, 0.33, 1, 8))).isNotEqualTo(CourseSimulation.run(small));
    }
}
