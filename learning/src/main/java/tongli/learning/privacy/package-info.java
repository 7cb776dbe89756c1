/**
 * Holds what finds personal details against lines in which a person marked them. Start at
 * {@link tongli.learning.privacy.DeidentifyEvaluation}.
 */
@NullMarked
package tongli.learning.privacy;

import org.jspecify.annotations.NullMarked;
