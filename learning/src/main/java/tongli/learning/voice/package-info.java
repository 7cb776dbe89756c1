/**
 * Learns emotion in voices from labelled recordings, and judges it on speakers whom nothing was learnt from. Start reading at {@link
 * tongli.learning.voice.VoiceTraining} and {@link tongli.learning.voice.VoiceEvaluation}; what is learnt is read by {@code
 * tongli.perception.voice.emotion}.
 */
@NullMarked
package tongli.learning.voice;

import org.jspecify.annotations.NullMarked;
