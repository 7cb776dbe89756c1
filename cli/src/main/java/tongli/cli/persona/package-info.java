/** {@code tongli persona …}: checks of simulated people. Start at {@link tongli.cli.persona.PersonaCommand}. */
@NullMarked
package tongli.cli.persona;

import org.jspecify.annotations.NullMarked;
