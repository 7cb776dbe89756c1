/**
 * Reads what is felt from text, voice and face, how sure it is, and why.
 *
 * <p>Text is read in {@code tongli.perception.text}; {@code tongli.perception.language} tells Chinese from English; {@code
 * tongli.perception.media} decodes files of sound and pictures; {@code tongli.perception.voice} measures how a voice sounds.
 */
@NullMarked
package tongli.perception;

import org.jspecify.annotations.NullMarked;
