/**
 * Reads the labelled sets and brings their labels to Tongli's. Which sets may train what ships is fixed in
 * {@link tongli.learning.corpus.EmotionSet}, where to start.
 */
@NullMarked
package tongli.learning.corpus;

import org.jspecify.annotations.NullMarked;
