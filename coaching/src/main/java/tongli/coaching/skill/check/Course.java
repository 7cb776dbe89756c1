package tongli.coaching.skill.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tongli.coaching.skill.Attempt;
import tongli.coaching.skill.Bell;
import tongli.coaching.skill.Exercise;
import tongli.coaching.skill.NextExercise;
import tongli.coaching.skill.NextExercise.Proposal;
import tongli.coaching.skill.Progress;
import tongli.coaching.skill.ResponseModel;
import tongli.coaching.skill.Tally;
import tongli.core.Skill;

/** Takes one simulated learner through the exercises, about one of each skill a day, and then to the persons held out. */
final class Course {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration AN_EXERCISE = Duration.ofMinutes(2);
    private static final int SKILLS = Skill.values().length;
    private static final int LEAST_IN_A_TALK = 2;
    private static final int MOST_IN_A_TALK = 8;

    private final CourseSetup setup;
    private final Map<Skill, List<Exercise>> pool = new EnumMap<>(Skill.class);
    private final Map<String, Double> difficulty = new HashMap<>();

    /** @param mislabelling standard deviation of how far labels are from how hard exercises are, drawn once for all learners */
    Course(CourseSetup setup, double mislabelling, RandomGenerator chance) {
        this.setup = setup;
        for (Skill skill : Skill.values()) {
            pool.put(skill, ExercisePool.of(skill));
        }
        pool.values().stream()
                .flatMap(List::stream)
                .forEach(exercise ->
                        difficulty.put(exercise.id(), exercise.difficulty() + mislabelling * chance.nextGaussian()));
    }

    /** When everything is done. */
    Instant end() {
        return time(setup.exercises() * SKILLS);
    }

    /** What was practised, in order, and how far that brought the learner. */
    record Practice(List<Attempt> attempts, Progress progress) {}

    Practice practise(TrueLearner learner, RandomGenerator chance) {
        List<Attempt> attempts = new ArrayList<>();
        Progress progress = Progress.none();
        Map<Skill, List<Exercise>> left = new EnumMap<>(pool);
        while (!left.isEmpty()) {
            Instant now = time(attempts.size());
            Exercise exercise = NextExercise.of(
                            progress,
                            left.values().stream().flatMap(List::stream).toList(),
                            now)
                    .map(Proposal::exercise)
                    .orElseThrow();
            int chances = chance.nextDouble() < setup.talks() ? chance.nextInt(LEAST_IN_A_TALK, MOST_IN_A_TALK + 1) : 1;
            Attempt attempt = new Attempt(exercise, done(learner, exercise, chances, now), false, now);
            attempts.add(attempt);
            progress = progress.after(attempt);
            if (progress.with(exercise.skill(), now).ability().responses() == setup.exercises()) {
                left.remove(exercise.skill());
            }
        }
        return new Practice(attempts, progress);
    }

    /** One drill of each skill with each person held out, as hard for this learner as practice was. */
    List<Attempt> tryHeldOut(TrueLearner learner, Progress progress) {
        List<Attempt> attempts = new ArrayList<>();
        Instant end = end();
        pool.forEach((skill, exercises) -> {
            Bell ability = progress.with(skill, end).ability().at(end).belief();
            exercises.stream()
                    .filter(Exercise::heldOut)
                    .map(Exercise::persona)
                    .distinct()
                    .map(persona -> nearest(exercises, persona, ability))
                    .forEach(exercise ->
                            attempts.add(new Attempt(exercise, done(learner, exercise, 1, end), false, end)));
        });
        return attempts;
    }

    private Tally done(TrueLearner learner, Exercise exercise, int chances, Instant at) {
        return learner.does(exercise, difficulty.getOrDefault(exercise.id(), exercise.difficulty()), chances, at);
    }

    private static Exercise nearest(List<Exercise> exercises, String persona, Bell ability) {
        return exercises.stream()
                .filter(exercise -> exercise.persona().equals(persona))
                .min(Comparator.comparingDouble(exercise ->
                        Math.abs(ResponseModel.STANDARD.success(ability, exercise.difficulty()) - NextExercise.TARGET)))
                .orElseThrow();
    }

    private static Instant time(int done) {
        return START.plus(Duration.ofDays(done / SKILLS)).plus(AN_EXERCISE.multipliedBy(done % SKILLS));
    }
}
