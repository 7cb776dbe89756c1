/** Trials for programs. Start at {@link tongli.wire.trial.CohortTrialJson}. */
@NullMarked
package tongli.wire.trial;

import org.jspecify.annotations.NullMarked;
