package tongli.wire.course;

import java.util.List;
import tongli.coaching.course.Course;

/** A course as a learner sees it before answering: what is looked for, the examples of drills and all thoughts are left out. */
public record CourseJson(CourseSummaryJson course, List<UnitJson> units) {

    public static CourseJson of(Course course) {
        return new CourseJson(
                CourseSummaryJson.of(course),
                course.units().stream().map(UnitJson::of).toList());
    }
}
