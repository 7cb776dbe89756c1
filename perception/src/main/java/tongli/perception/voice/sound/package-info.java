/**
 * Sound as everything that listens wants it: one channel, {@value tongli.perception.voice.sound.MonoSound#RATE_HZ} samples a second, block by block. Start reading at
 * {@link tongli.perception.voice.sound.MonoSound}. Decoding is {@link tongli.perception.media.SoundFile}'s.
 */
@NullMarked
package tongli.perception.voice.sound;

import org.jspecify.annotations.NullMarked;
