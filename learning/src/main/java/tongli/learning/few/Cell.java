package tongli.learning.few;

import java.util.Optional;
import java.util.OptionalLong;
import tongli.core.Require;

/**
 * What one way reached with one number of labels and one seed.
 *
 * @param shots empty of a way that learns from no labels
 * @param seed likewise
 * @param macroF1 on the texts that judge; [0, 1]
 * @param labelled texts that were learnt with their labels
 * @param unlabelled texts that were there without
 */
public record Cell(
        WayKind way, Optional<Shots> shots, OptionalLong seed, double macroF1, int labelled, int unlabelled) {
    public Cell {
        Require.inRange("macroF1", macroF1, 0, 1);
        Require.inRange("labelled", labelled, 0, Integer.MAX_VALUE);
        Require.inRange("unlabelled", unlabelled, 0, Integer.MAX_VALUE);
    }
}
