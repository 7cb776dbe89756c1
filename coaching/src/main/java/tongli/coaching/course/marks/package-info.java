/**
 * An instructor's own marks beside the judge's: how far they agree, and when they begin to drift apart. Start at {@link
 * tongli.coaching.course.marks.Agreement}.
 */
@NullMarked
package tongli.coaching.course.marks;

import org.jspecify.annotations.NullMarked;
