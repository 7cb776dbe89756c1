package tongli.practice;

import java.util.Optional;
import tongli.coaching.Drill;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.core.Skill;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Goal;
import tongli.persona.scenario.Scenario;

/**
 * What a talk or a drill is as an exercise. Difficulties are authored, not calibrated ({@code docs/skills.md}): 0 logits is a person as
 * they are written in a matter of difficulty 2.
 *
 * @param id the same whenever it is done again
 * @param persona whom it is done with
 * @param difficulty in logits
 * @param aim what it is for above all
 */
public record ExerciseFacts(ExerciseKind kind, String id, String persona, double difficulty, Optional<Skill> aim) {

    /** One line with an example of how to do it in sight, in logits: a drill, or a reply in a course's lesson. */
    public static final double DRILL = -1;

    private static final double A_LEVEL = 1;
    private static final double A_STEP_OF_THE_MATTER = 0.5;
    private static final int MIDDLE = 2;

    /** A whole talk, for the first of its goals. */
    public static ExerciseFacts talk(Scenario scenario, Difficulty difficulty) {
        return new ExerciseFacts(
                ExerciseKind.TALK,
                "talk/%s/%s".formatted(scenario.id(), difficulty.code()),
                scenario.id(),
                A_STEP_OF_THE_MATTER * (scenario.difficulty() - MIDDLE) + A_LEVEL * level(difficulty),
                scenario.goals().stream().findFirst().map(Goal::skill));
    }

    /** One reply, for the drill's skill. */
    public static ExerciseFacts drill(Drill drill) {
        return new ExerciseFacts(
                ExerciseKind.DRILL, "drill/" + drill.id(), drill.scenario(), DRILL, Optional.of(drill.skill()));
    }

    private static int level(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> -1;
            case NORMAL -> 0;
            case HARD -> 1;
        };
    }
}
