/** Looks course files over for what will not teach well ({@code docs/course-format.md}). Start at {@link tongli.coaching.course.lint.CourseDraft}. */
@NullMarked
package tongli.coaching.course.lint;

import org.jspecify.annotations.NullMarked;
