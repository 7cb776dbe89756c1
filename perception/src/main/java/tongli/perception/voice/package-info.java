/**
 * Voices in files: decoding, finding where somebody speaks, and reading what the voice expresses, put together with the model that ships.
 * Start reading at {@link tongli.perception.voice.VoiceFileReader}.
 */
@NullMarked
package tongli.perception.voice;

import org.jspecify.annotations.NullMarked;
