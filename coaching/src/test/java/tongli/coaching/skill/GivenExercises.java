package tongli.coaching.skill;

import java.time.Duration;
import java.time.Instant;
import tongli.core.Skill;

/** Exercises and attempts for tests. */
final class GivenExercises {
    static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    private GivenExercises() {}

    static Exercise exercise(Skill skill, String persona, double difficulty) {
        return new Exercise(skill.code() + "/" + persona + "/" + difficulty, skill, persona, difficulty, false);
    }

    static Exercise heldOut(Skill skill, String persona, double difficulty) {
        return new Exercise(skill.code() + "/" + persona + "/" + difficulty, skill, persona, difficulty, true);
    }

    static Attempt drill(Exercise exercise, boolean taken, Instant at) {
        return new Attempt(exercise, Tally.once(taken), false, at);
    }

    static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    /** After {@code times} drills done well in a row, a minute apart, with persons a and b in turn. */
    static Progress practised(Skill skill, int times) {
        Progress progress = Progress.none();
        for (int i = 0; i < times; i++) {
            Exercise exercise = exercise(skill, i % 2 == 0 ? "a" : "b", 0);
            progress = progress.after(drill(exercise, true, MONDAY.plus(Duration.ofMinutes(i))));
        }
        return progress;
    }
}
