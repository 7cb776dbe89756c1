package tongli.wire.course;

import java.util.List;
import tongli.coaching.course.Course;

/** A course as a learner sees it before answering: what is looked for, the examples of drills and all thoughts are left out. */
public record CourseJson(CourseSummaryJson course, List<UnitJson> units) {

    /** @param own whether an instructor has added it */
    public static CourseJson of(Course course, boolean own) {
        return new CourseJson(
                CourseSummaryJson.of(course, own),
                course.units().stream().map(UnitJson::of).toList());
    }
}
