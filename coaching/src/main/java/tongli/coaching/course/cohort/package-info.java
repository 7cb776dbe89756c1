/** Who takes a course together, by an access code, and where all of it is kept. Start at {@link tongli.coaching.course.cohort.CourseStore}. */
@NullMarked
package tongli.coaching.course.cohort;

import org.jspecify.annotations.NullMarked;
