/**
 * Trains the layer that reads what a clause does, on authored examples. Start at
 * {@link tongli.learning.moves.MoveLayerTraining}.
 */
@NullMarked
package tongli.learning.moves;

import org.jspecify.annotations.NullMarked;
