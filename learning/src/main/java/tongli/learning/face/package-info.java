/**
 * Trains what reads the shape of a face, on synthetic faces or on pictures of one's own, and counts how well faces are read.
 * Start at {@link tongli.learning.face.ActionUnitTraining} or {@link tongli.learning.face.FaceEvaluation}.
 */
@NullMarked
package tongli.learning.face;

import org.jspecify.annotations.NullMarked;
