package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every learner, whatever they did and when. */
class AbilityPropertiesTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    record Step(double difficulty, Tally shown, int hours) {}

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Tally> tallies = Arbitraries.integers()
                .between(1, 12)
                .flatMap(chances -> Arbitraries.integers().between(0, chances).map(taken -> new Tally(taken, chances)));
        return Combinators.combine(
                        Arbitraries.doubles().between(-6, 6),
                        tallies,
                        Arbitraries.integers().between(0, 24 * 40))
                .as(Step::new);
    }

    @Provide
    Arbitrary<List<Step>> drills() {
        return steps().map(step ->
                        new Step(step.difficulty(), Tally.once(step.shown().isPassed()), step.hours()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return steps().list().ofMaxSize(40);
    }

    @Property
    void theEstimateStaysFinite(@ForAll("histories") List<Step> history) {
        Ability ability = after(history);
        assertThat(ability.belief().mean()).isFinite();
        assertThat(ability.belief().sd()).isPositive().isLessThanOrEqualTo(1);
        assertThat(ability.responses()).isEqualTo(history.size());
        Mastery mastery = ability.mastery();
        assertThat(mastery.low()).isBetween(0.0, mastery.value());
        assertThat(mastery.high()).isBetween(mastery.value(), 1.0);
    }

    @Property
    void evidenceNeverWidensItWhileNoTimePasses(@ForAll("histories") List<Step> history, @ForAll("steps") Step next) {
        Ability before = after(history);
        Ability after = before.after(next.difficulty(), next.shown(), before.at());
        assertThat(after.belief().sd()).isLessThanOrEqualTo(before.belief().sd());
    }

    @Property
    void aChanceTakenRaisesItAndAChanceMissedLowersIt(
            @ForAll("histories") List<Step> history, @ForAll("steps") Step next) {
        Ability before = after(history);
        assertThat(before.after(next.difficulty(), Tally.once(true), before.at())
                        .belief()
                        .mean())
                .isGreaterThan(before.belief().mean());
        assertThat(before.after(next.difficulty(), Tally.once(false), before.at())
                        .belief()
                        .mean())
                .isLessThan(before.belief().mean());
    }

    @Property
    void itIsTheHigherTheMoreChancesOfAnExerciseWereTaken(
            @ForAll("histories") List<Step> history,
            @ForAll @IntRange(min = 1, max = 12) int chances,
            @ForAll @DoubleRange(min = -6, max = 6) double difficulty) {
        Ability before = after(history);
        double last = Double.NEGATIVE_INFINITY;
        for (int taken = 0; taken <= chances; taken++) {
            double mean = before.after(difficulty, new Tally(taken, chances), before.at())
                    .belief()
                    .mean();
            assertThat(mean).isGreaterThan(last);
            last = mean;
        }
    }

    /** Each step is told by a Gaussian again, so that this holds but for traces. */
    @Property
    void aDrillDoneWellNeverLeavesItLowerThanOneDoneBadlyHoweverLongAgo(
            @ForAll("drills") List<Step> history, @ForAll @IntRange(max = 39) int which) {
        if (which >= history.size()) {
            return;
        }
        assertThat(after(with(history, which, Tally.once(true))).belief().mean())
                .isGreaterThanOrEqualTo(
                        after(with(history, which, Tally.once(false))).belief().mean() - 0.01);
    }

    @Property
    void timeWidensItAndMovesNothing(@ForAll("histories") List<Step> history, @ForAll @IntRange(max = 4_000) int days) {
        Ability now = after(history);
        Ability later = now.at(now.at().plus(Duration.ofDays(days)));
        Ability evenLater = later.at(later.at().plus(Duration.ofDays(1)));
        assertThat(later.belief().mean()).isEqualTo(now.belief().mean());
        assertThat(later.belief().sd()).isBetween(now.belief().sd(), 1.0);
        assertThat(evenLater.belief().sd())
                .isGreaterThanOrEqualTo(later.belief().sd());
    }

    @Property
    void aClockThatGoesBackCountsAsNoTime(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 1, max = 4_000) int days) {
        Ability now = after(history);
        assertThat(now.at(now.at().minus(Duration.ofDays(days)))).isEqualTo(now);
    }

    private static List<Step> with(List<Step> history, int which, Tally shown) {
        List<Step> changed = new ArrayList<>(history);
        Step step = history.get(which);
        changed.set(which, new Step(step.difficulty(), shown, step.hours()));
        return changed;
    }

    private static Ability after(List<Step> history) {
        Ability ability = Ability.unknown(START);
        Instant now = START;
        for (Step step : history) {
            now = now.plus(Duration.ofHours(step.hours()));
            ability = ability.after(step.difficulty(), step.shown(), now);
        }
        return ability;
    }
}
