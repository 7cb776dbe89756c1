/**
 * Small networks that learn a voice's emotion by gradients, in plain Java, so that the same seed gives the same weights everywhere. They know
 * rows of numbers and labels; who speaks, and who is left out, is the matter of {@code tongli.learning.voice}. Start reading at {@link
 * tongli.learning.voice.network.EarlyStopping}.
 */
@NullMarked
package tongli.learning.voice.network;

import org.jspecify.annotations.NullMarked;
