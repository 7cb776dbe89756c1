/** Empathic wording, prosody and facial action units for what a persona says. */
@NullMarked
package tongli.expression;

import org.jspecify.annotations.NullMarked;
