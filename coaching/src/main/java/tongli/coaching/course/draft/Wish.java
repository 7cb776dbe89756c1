package tongli.coaching.course.draft;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.coaching.course.Prerequisite;
import tongli.core.Language;
import tongli.core.Require;
import tongli.core.Skill;

/**
 * What a course is to be drafted for.
 *
 * @param goals one to six, none twice
 * @param mastery how well the learners command a skill, in [0, 1]; a skill that is not there counts as 0
 */
public record Wish(
        String id, Language language, List<Skill> goals, List<Prerequisite> prerequisites, Map<Skill, Double> mastery) {

    private static final int MOST_GOALS = 6;

    public Wish {
        Require.notBlank("id", id);
        goals = Require.notEmpty("goals", goals);
        if (goals.size() > MOST_GOALS) {
            throw new IllegalArgumentException(
                    "%,d goals are named; name one to %d, none twice".formatted(goals.size(), MOST_GOALS));
        }
        if (goals.stream().distinct().count() < goals.size()) {
            throw new IllegalArgumentException("goals are %s; name one to %d, none twice".formatted(goals, MOST_GOALS));
        }
        prerequisites = List.copyOf(prerequisites);
        Map<Skill, Double> known = new EnumMap<>(Skill.class);
        mastery.forEach((skill, value) -> known.put(skill, Require.inRange(skill.code(), value, 0, 1)));
        mastery = Collections.unmodifiableMap(known);
    }

    double mastery(Skill skill) {
        return mastery.getOrDefault(skill, 0.0);
    }

    /** Of the goals together. */
    double meanMastery() {
        return goals.stream().mapToDouble(this::mastery).average().orElse(0);
    }
}
