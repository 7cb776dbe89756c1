/**
 * Checks that a persona answers people as it should: authored learners' scripts, played against a scenario.
 *
 * <p>The scripts stand in {@code /checks} and were written without sight of the engine. Start at
 * {@link tongli.persona.check.ScriptCheck}.
 */
@NullMarked
package tongli.persona.check;

import org.jspecify.annotations.NullMarked;
