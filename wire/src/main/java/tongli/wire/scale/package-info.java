/** Questionnaires and what a sheet comes to, for programs. Start at {@link tongli.wire.scale.ScaleJson}. */
@NullMarked
package tongli.wire.scale;

import org.jspecify.annotations.NullMarked;
