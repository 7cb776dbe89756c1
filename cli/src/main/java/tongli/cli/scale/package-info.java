/** Questionnaires: {@code scale list}, {@code score} and {@code take}. */
@NullMarked
package tongli.cli.scale;

import org.jspecify.annotations.NullMarked;
