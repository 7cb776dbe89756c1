/**
 * How a persona shows what it feels: facial action units and the sound of its voice.
 *
 * <p>Start at {@link tongli.expression.FacialActions}; what is felt is {@code persona}'s to say.
 */
@NullMarked
package tongli.expression;

import org.jspecify.annotations.NullMarked;
