package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AccuracyMatrixTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    /** Forgets the first by 0.3 and the second by 0.05. */
    private static final AccuracyMatrix FORGETS = new AccuracyMatrix(
            List.of(List.of(0.8, 0.3, 0.2), List.of(0.6, 0.7, 0.4), List.of(0.5, 0.65, 0.75)), List.of(0.1, 0.2, 0.25));

    /** The second task helps with the first, the third takes some of it back. */
    private static final AccuracyMatrix HELPS = new AccuracyMatrix(
            List.of(List.of(0.5, 0.1, 0.1), List.of(0.7, 0.6, 0.1), List.of(0.6, 0.6, 0.6)), List.of(0.1, 0.1, 0.1));

    @Test
    void theAverageIsThatOfTheLastRow() {
        assertThat(FORGETS.average()).isCloseTo((0.5 + 0.65 + 0.75) / 3, CLOSE);
        assertThat(HELPS.average()).isCloseTo(0.6, CLOSE);
    }

    @Test
    void backwardTransferComparesTheEndWithTheDiagonal() {
        assertThat(FORGETS.backwardTransfer()).isCloseTo(((0.5 - 0.8) + (0.65 - 0.7)) / 2, CLOSE);
        assertThat(HELPS.backwardTransfer()).isCloseTo(((0.6 - 0.5) + (0.6 - 0.6)) / 2, CLOSE);
    }

    @Test
    void forwardTransferComparesTheRowAboveTheDiagonalWithTheBeginning() {
        assertThat(FORGETS.forwardTransfer()).isCloseTo(((0.3 - 0.2) + (0.4 - 0.25)) / 2, CLOSE);
        assertThat(HELPS.forwardTransfer()).isCloseTo(((0.1 - 0.1) + (0.1 - 0.1)) / 2, CLOSE);
    }

    @Test
    void forgettingComparesTheEndWithTheBestBefore() {
        assertThat(FORGETS.forgetting()).isCloseTo(((0.8 - 0.5) + (0.7 - 0.65)) / 2, CLOSE);
        assertThat(HELPS.forgetting()).isCloseTo(((0.7 - 0.6) + (0.6 - 0.6)) / 2, CLOSE); // not the diagonal's 0.5
    }

    @Test
    void ofJointTrainingOnlyTheAverageIsKnown() {
        AccuracyMatrix joint =
                new AccuracyMatrix(List.of(AccuracyMatrix.unmeasured(2), List.of(0.6, 0.8)), List.of(0.1, 0.1));
        assertThat(joint.average()).isCloseTo(0.7, CLOSE);
        assertThat(joint.forgetting()).isNaN();
        assertThat(joint.backwardTransfer()).isNaN();
        assertThat(joint.forwardTransfer()).isNaN();
    }

    @Test
    void whatIsNoSquareOfScoresIsRefused() {
        List<Double> two = List.of(0.5, 0.5);
        assertThatThrownBy(() -> new AccuracyMatrix(List.of(two, List.of(0.5)), two))
                .hasMessageContaining("columns");
        assertThatThrownBy(() -> new AccuracyMatrix(List.of(two, List.of(0.5, 1.5)), two))
                .hasMessageContaining("score");
        assertThatThrownBy(() -> new AccuracyMatrix(List.of(List.of(0.5)), List.of(0.5)))
                .hasMessageContaining("tasks");
    }
}
