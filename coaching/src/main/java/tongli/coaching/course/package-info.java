/**
 * Courses: what an instructor composes of lessons, drills and talks ({@code docs/course-format.md}), read from files that may come
 * from anybody. What a learner did in one is {@link tongli.coaching.course.play}'s; who takes it together, {@link
 * tongli.coaching.course.cohort}'s. Scenarios are known by their ids only. Start at {@link
 * tongli.coaching.course.CourseReader}.
 */
@NullMarked
package tongli.coaching.course;

import org.jspecify.annotations.NullMarked;
