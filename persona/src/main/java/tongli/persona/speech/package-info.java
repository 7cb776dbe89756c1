/**
 * Who says a persona's turn. The engine has decided what they do, tell and think, and has a line of the author's for it;
 * a speaker may say that line in words that answer the learner's own ({@link tongli.persona.speech.CheckedSpeaker}), or as
 * it stands ({@link tongli.persona.speech.BankSpeaker}). Start at {@link tongli.persona.speech.PersonaSpeaker}.
 */
@NullMarked
package tongli.persona.speech;

import org.jspecify.annotations.NullMarked;
