/**
 * What a voice seems to express: a small linear model over the numbers of eGeMAPS, of a recording or of somebody who is still speaking,
 * with or without knowledge of how the speaker usually sounds.
 *
 * <p>Everything here is plain Java over {@code core} and reads no file, for it runs in browsers too. Start reading at
 * {@link tongli.perception.voice.emotion.VoiceReader}; {@code tongli.perception.voice} loads the model that ships, and {@code
 * tongli.learning.voice} makes it.
 */
@NullMarked
package tongli.perception.voice.emotion;

import org.jspecify.annotations.NullMarked;
