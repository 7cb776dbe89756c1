/**
 * Courses joined with practice: talks that count, the scenario nearest to somebody real, risk before all else. Start at {@link
 * tongli.practice.course.CourseService}.
 */
@NullMarked
package tongli.practice.course;

import org.jspecify.annotations.NullMarked;
