/**
 * Counts what a helper's replies do over a whole talk, as the Motivational Interviewing Treatment Integrity manual, version
 * 4.2.1, counts a session, and sets the figures beside that manual's thresholds. What each reply does is read elsewhere
 * ({@link tongli.core.Assessment#behaviours}); the manual's global ratings, which need a trained person, are left out.
 *
 * <p>Start at {@link tongli.coaching.miti.MitiCounts}.
 */
@NullMarked
package tongli.coaching.miti;

import org.jspecify.annotations.NullMarked;
