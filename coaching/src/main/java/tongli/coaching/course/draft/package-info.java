/** Drafts a course from goals, prerequisites and mastery, as a file to go on with. Start at {@link tongli.coaching.course.draft.CourseProposal}. */
@NullMarked
package tongli.coaching.course.draft;

import org.jspecify.annotations.NullMarked;
