/**
 * Recognisers of speech with natives of their own and a model that an operator supplies. {@link tongli.perception.voice.speech.Recognisers} finds them as services; nothing is loaded before a
 * recogniser is opened. Start reading at {@link tongli.speech.VoskProvider}.
 */
@NullMarked
package tongli.speech;

import org.jspecify.annotations.NullMarked;
