/**
 * Corrections: somebody says what a reading, a score or a wording should have been, others say so too without knowing what was said
 * before, and what two of them agree on may teach. What is kept, and whether it may, is decided outside. Start at
 * {@link tongli.practice.correction.CorrectionService}.
 */
@NullMarked
package tongli.practice.correction;

import org.jspecify.annotations.NullMarked;
