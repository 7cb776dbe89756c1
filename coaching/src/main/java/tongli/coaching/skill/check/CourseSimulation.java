package tongli.coaching.skill.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tongli.coaching.skill.NextExercise;
import tongli.coaching.skill.Transfer;

/**
 * Simulated learners practise what {@link NextExercise} chooses and are then tried with persons whom they never met; estimates
 * see nothing but how it went. What is true of the learners is held against the estimates. Stateless; the same seed gives the
 * same figures.
 */
public final class CourseSimulation {

    private CourseSimulation() {}

    public static List<KindResult> run(CourseSetup setup) {
        return Arrays.stream(LearnerKind.values()).map(kind -> run(setup, kind)).toList();
    }

    /** One kind of learner. All kinds draw alike, so that they differ in nothing but kind. */
    static KindResult run(CourseSetup setup, LearnerKind kind) {
        SplittableRandom chance = new SplittableRandom(setup.seed());
        Truth truth = kind.truth(setup.severity());
        Course course = new Course(setup, truth.of(Departure.MISLABELLING), chance.split());
        List<PractisedLearner> learners = IntStream.range(0, setup.learners())
                .mapToObj(i -> practised(course, new TrueLearner(truth, chance.split()), chance.split()))
                .toList();
        return KindSummary.of(kind, learners, chance.split());
    }

    private static PractisedLearner practised(Course course, TrueLearner learner, RandomGenerator chance) {
        Course.Practice practice = course.practise(learner, chance);
        Transfer transfer = Transfer.of(practice.progress(), course.tryHeldOut(learner, practice.progress()));
        return PractisedLearner.of(learner, practice, course.end(), transfer);
    }
}
