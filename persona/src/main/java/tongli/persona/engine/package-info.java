/**
 * One turn of a persona: perceive, appraise, move, decide, speak.
 *
 * <p>Start at {@link tongli.persona.engine.PersonaEngine}.
 */
@NullMarked
package tongli.persona.engine;

import org.jspecify.annotations.NullMarked;
