/** Drills in the terminal. Start at {@link tongli.cli.drill.DrillPerceiveCommand}. */
@NullMarked
package tongli.cli.drill;

import org.jspecify.annotations.NullMarked;
