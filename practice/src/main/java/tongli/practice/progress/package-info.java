/**
 * How far somebody has come, and what to practise next with whom: the estimates of {@code tongli.coaching.skill} over the evidence that
 * practice left, and the talks and drills that there are. Start at {@link tongli.practice.progress.ProgressService}.
 */
@NullMarked
package tongli.practice.progress;

import org.jspecify.annotations.NullMarked;
