/**
 * What a learner did in a course, and what it came to. Everything is a value: time comes from outside, and whoever keeps an
 * enrolment can go on from it. Start at {@link tongli.coaching.course.play.CoursePlayer}.
 */
@NullMarked
package tongli.coaching.course.play;

import org.jspecify.annotations.NullMarked;
