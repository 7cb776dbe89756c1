/**
 * Questionnaires that people answer about themselves, and their exact scoring. What they ask is not in here: the words of
 * most scales belong to others, and an operator brings them. Nothing in here diagnoses anybody. Start at
 * {@link tongli.coaching.scale.Scale}; the guide is {@code docs/scales.md}.
 */
@NullMarked
package tongli.coaching.scale;

import org.jspecify.annotations.NullMarked;
