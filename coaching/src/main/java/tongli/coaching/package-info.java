/**
 * Assesses replies, explains the assessment, and suggests what to practise next.
 *
 * <p>Reads no words itself: what a reply does is {@code understanding}'s; the formula is in {@code docs/coaching.md}.
 * Start at {@link tongli.coaching.Assessor}.
 */
@NullMarked
package tongli.coaching;

import org.jspecify.annotations.NullMarked;
