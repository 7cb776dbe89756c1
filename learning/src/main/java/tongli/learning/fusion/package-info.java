/**
 * Learns how to put text, voice and face together, and judges it: late fusion from the crowd votes of CREMA-D, a gate from rows of one's
 * own. Start at {@link tongli.learning.fusion.FusionEvaluation} and {@link tongli.learning.fusion.GateTraining}.
 */
@NullMarked
package tongli.learning.fusion;

import org.jspecify.annotations.NullMarked;
