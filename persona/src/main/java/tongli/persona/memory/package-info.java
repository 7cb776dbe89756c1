/**
 * Meeting again: what a person keeps of a talk, how it fades with the days, and what they speak of first.
 *
 * <p>What was told stays told; trust, distress and openness come back towards where the person began, hurts slower than
 * kindness; what the learner promised is asked after. Start at {@link tongli.persona.memory.Recollection}; the numbers are in
 * {@link tongli.persona.memory.Rates}. What they then say is the engine's matter.
 */
@NullMarked
package tongli.persona.memory;

import org.jspecify.annotations.NullMarked;
