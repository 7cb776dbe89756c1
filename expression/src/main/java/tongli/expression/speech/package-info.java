/**
 * What is said, made audible: a line with its way of speaking as SSML, and voices that turn it into sound.
 *
 * <p>Voices are programs of the machine's own, each run as a process by itself; nothing of them is linked or shipped.
 * Start at {@link tongli.expression.speech.Voices}. What is felt, and so how it is spoken, is
 * {@link tongli.expression.Prosody}'s to say.
 */
@NullMarked
package tongli.expression.speech;

import org.jspecify.annotations.NullMarked;
