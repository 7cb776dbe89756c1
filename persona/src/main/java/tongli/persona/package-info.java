/**
 * Simulated people: a hidden inner state that opens up or withdraws depending on how it is answered.
 *
 * <p>A learner's move is appraised ({@link tongli.persona.appraisal}), the appraisal moves the
 * {@link tongli.persona.InnerState}, and the state decides what the persona does and says
 * ({@link tongli.persona.engine}). Whether the reply was good is {@code coaching}'s to say. Start at
 * {@link tongli.persona.engine.PersonaEngine}.
 */
@NullMarked
package tongli.persona;

import org.jspecify.annotations.NullMarked;
