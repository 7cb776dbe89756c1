package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.Course;
import tongli.coaching.course.Prerequisite;

/** A course's card. {@code units} is how many there are. */
public record CourseSummaryJson(
        String id,
        String language,
        String title,
        String summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String audience,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("content_note") @Nullable
        String contentNote,

        List<CourseGoalJson> goals,
        List<PrerequisiteJson> prerequisites,
        int minutes,
        int units,
        boolean own) {

    /** What one can do afterwards. */
    public record CourseGoalJson(String skill, String text) {}

    /** A course that should be done before, or a skill and how well it should be commanded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PrerequisiteJson(
            @Nullable String course,
            @Nullable String skill,
            @Nullable Double mastery) {
        static PrerequisiteJson of(Prerequisite prerequisite) {
            if (prerequisite instanceof Prerequisite.SkillMastered mastered) {
                return new PrerequisiteJson(null, mastered.skill().code(), mastered.mastery());
            }
            return new PrerequisiteJson(((Prerequisite.CourseDone) prerequisite).course(), null, null);
        }
    }

    /** @param own whether an instructor has added it */
    public static CourseSummaryJson of(Course course, boolean own) {
        return new CourseSummaryJson(
                course.id(),
                course.language().code(),
                course.title(),
                course.summary(),
                course.audience().orElse(null),
                course.contentNote().orElse(null),
                course.goals().stream()
                        .map(goal -> new CourseGoalJson(goal.skill().code(), goal.text()))
                        .toList(),
                course.prerequisites().stream().map(PrerequisiteJson::of).toList(),
                course.minutes(),
                course.units().size(),
                own);
    }
}
