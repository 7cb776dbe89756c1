package tongli.practice.progress;

import java.util.Optional;
import tongli.coaching.skill.Exercise;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.persona.scenario.Difficulty;

/**
 * Something that can be practised now.
 *
 * @param scenario whose person it is done with
 * @param drill the drill's id; empty for a talk
 */
public record Offer(
        Exercise exercise, ExerciseKind kind, String scenario, Optional<String> drill, Difficulty difficulty) {}
