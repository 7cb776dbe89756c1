/**
 * What a learner's move does to a persona, and why: the appraisal table and the laws that bend it.
 *
 * <p>Start at {@link tongli.persona.appraisal.Appraiser}. Equations and sources: {@code docs/persona.md}.
 */
@NullMarked
package tongli.persona.appraisal;

import org.jspecify.annotations.NullMarked;
