/** {@code tongli voice …}: what is said in recordings. Start at {@link tongli.cli.voice.VoiceCommand}. */
@NullMarked
package tongli.cli.voice;

import org.jspecify.annotations.NullMarked;
