package tongli.coaching.skill.check;

import java.util.ArrayList;
import java.util.List;
import tongli.coaching.skill.Exercise;
import tongli.core.Skill;

/**
 * What simulated learners practise with: for each skill twelve persons, each easy, normal and hard, from −2.6 to 1.6 logits.
 * Two of the twelve, one easier and one harder, are held out.
 */
final class ExercisePool {
    private static final int PERSONS = 12;
    private static final List<Integer> HELD_OUT = List.of(4, 8);
    private static final double EASIEST = -1.6;
    private static final double APART = 0.2;
    private static final List<Integer> LEVELS = List.of(-1, 0, 1);

    private ExercisePool() {}

    static List<Exercise> of(Skill skill) {
        List<Exercise> exercises = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            for (int level : LEVELS) {
                exercises.add(new Exercise(
                        "%s-%d-%d".formatted(skill.code(), person, level + 1),
                        skill,
                        "person-" + person,
                        EASIEST + person * APART + level,
                        HELD_OUT.contains(person)));
            }
        }
        return exercises;
    }
}
