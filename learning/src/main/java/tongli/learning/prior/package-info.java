/**
 * What is known of words beforehand, put beside what a model has learnt: whether a lexicon of feeling helps. Start at
 * {@link tongli.learning.prior.LexiconEvaluation}.
 */
@NullMarked
package tongli.learning.prior;

import org.jspecify.annotations.NullMarked;
