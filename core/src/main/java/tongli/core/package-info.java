/**
 * Tongli's vocabulary: the words of the domain as records, enums and the interfaces at which modules meet.
 *
 * <p>Nothing here reads, decides or stores; perception, understanding, persona and coaching do. Start at
 * {@link tongli.core.EmotionReading}, then {@link tongli.core.Assessment}.
 */
@NullMarked
package tongli.core;

import org.jspecify.annotations.NullMarked;
