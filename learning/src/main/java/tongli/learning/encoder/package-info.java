/**
 * A BERT encoder in DJL that can be trained, whole or in a few added weights. Start at
 * {@link tongli.learning.encoder.TrainableEncoder}.
 */
@NullMarked
package tongli.learning.encoder;

import org.jspecify.annotations.NullMarked;
