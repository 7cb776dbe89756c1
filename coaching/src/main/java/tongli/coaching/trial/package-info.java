/**
 * A randomised trial of one question: does feedback do more than practice alone? A cohort is randomised in blocks, the plan
 * is registered before any outcome is seen and cannot be changed afterwards, and the analysis is the registered one.
 * Statistics come from Commons Math where it has them. Start at {@link tongli.coaching.trial.TrialFolder}; the guide is
 * {@code docs/trials.md}.
 */
@NullMarked
package tongli.coaching.trial;

import org.jspecify.annotations.NullMarked;
