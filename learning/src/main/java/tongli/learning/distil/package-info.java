/**
 * Makes the fast tier of emotion from the model that ships: the encoder answers many texts, and a small model without one
 * learns its answers. Start at {@link tongli.learning.distil.Distillation}.
 *
 * <p>The fast tier itself, and how it serves, is in {@code perception}.
 */
@NullMarked
package tongli.learning.distil;

import org.jspecify.annotations.NullMarked;
