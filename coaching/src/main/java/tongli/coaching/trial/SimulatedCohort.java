package tongli.coaching.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import tongli.core.Coded;
import tongli.core.Require;

/**
 * People who are made up, so that the true effect is known. Within an arm the outcome has the mean 50 and the deviation 10,
 * and correlates with the baseline; feedback adds {@code effect} deviations.
 *
 * @param effect in standard deviations
 * @param dropouts the share that has no outcome, in [0, 0.9]; by baseline or outcome only about
 */
public record SimulatedCohort(int size, double effect, double dropouts, Leaving leaving, Shape shape) {

    static final double MEAN = 50;
    static final double DEVIATION = 10;
    /** Between baseline and outcome; tests a few weeks apart often have it. */
    static final double CORRELATION = 0.6;

    private static final double MOST_DROPOUTS = 0.9;
    private static final double FAR = 10;
    /** How much the odds of leaving change with a standard deviation. */
    private static final double PULL = 1;

    private static final List<String> STRATA = List.of("day", "evening");

    /** Why people leave. */
    public enum Leaving implements Coded {
        /** For reasons that have nothing to do with the trial. */
        CHANCE,
        /** Who began low leaves more often, in both arms. */
        BASELINE,
        /** Who did badly with feedback leaves more often; no analysis can know. */
        OUTCOME
    }

    /** How outcomes are spread. */
    public enum Shape implements Coded {
        NORMAL,
        /** A long tail upwards (exponential), which the interval of Hedges' g does not expect. */
        SKEWED
    }

    public SimulatedCohort {
        Require.inRange("n", size, 4, 100_000);
        Require.inRange("effect", effect, -FAR, FAR);
        Require.inRange("dropouts", dropouts, 0, MOST_DROPOUTS);
    }

    /** The members, half of them in each of two strata. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            members.add(new Member("p%04d".formatted(i), STRATA.get(i % STRATA.size())));
        }
        return members;
    }

    /** What is measured after the course, of those who stayed. */
    List<OutcomeRow> rows(Assignment assignment, RandomGenerator chance) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (Assignment.Place place : assignment.places()) {
            double before = chance.nextGaussian();
            double own = shape == Shape.NORMAL ? chance.nextGaussian() : -Math.log1p(-chance.nextDouble()) - 1;
            double after = CORRELATION * before + Math.sqrt(1 - CORRELATION * CORRELATION) * own;
            boolean stays = chance.nextDouble() >= leaves(place.arm(), before, after);
            double effect = place.arm() == Arm.PRACTICE_WITH_FEEDBACK ? this.effect : 0;
            rows.add(new OutcomeRow(
                    "simulated",
                    place.code(),
                    stays ? OptionalDouble.of(MEAN + DEVIATION * (after + effect)) : OptionalDouble.empty(),
                    OptionalDouble.of(MEAN + DEVIATION * before),
                    Optional.empty()));
        }
        return rows;
    }

    private double leaves(Arm arm, double before, double after) {
        if (dropouts == 0 || leaving == Leaving.CHANCE || (leaving == Leaving.OUTCOME && arm == Arm.PRACTICE_ONLY)) {
            return dropouts;
        }
        double odds = dropouts / (1 - dropouts) * Math.exp(-PULL * (leaving == Leaving.BASELINE ? before : after));
        return odds / (1 + odds);
    }
}
