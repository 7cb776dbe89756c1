package tongli.coaching.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.core.Language;
import tongli.core.Require;
import tongli.core.Skill;

/**
 * Units that lead to goals, in one language. Immutable.
 *
 * @param id the same in every language
 * @param audience whom it is for, where that is said
 * @param contentNote what heavy matter comes up, if any does
 * @param units in the order in which they are offered
 */
public record Course(
        String id,
        Language language,
        String title,
        String summary,
        Optional<String> audience,
        Optional<String> contentNote,
        List<CourseGoal> goals,
        List<Prerequisite> prerequisites,
        List<Unit> units) {

    /** What one can do afterwards, and the skill of it. */
    public record CourseGoal(Skill skill, String text) {}

    public Course {
        Require.notBlank("id", id);
        goals = Require.notEmpty("goals", goals);
        prerequisites = List.copyOf(prerequisites);
        units = Require.notEmpty("units", units);
    }

    public Optional<Unit> unit(String unit) {
        return units.stream().filter(one -> one.id().equals(unit)).findFirst();
    }

    /** How long all units take together. */
    public int minutes() {
        return units.stream().mapToInt(unit -> unit.head().minutes()).sum();
    }

    /** The scenarios that are talked with. */
    public Set<String> scenarios() {
        return units.stream()
                .filter(Unit.Talk.class::isInstance)
                .map(unit -> ((Unit.Talk) unit).scenario())
                .collect(Collectors.toSet());
    }
}
