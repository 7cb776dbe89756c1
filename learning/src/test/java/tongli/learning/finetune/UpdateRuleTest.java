package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first steps of each optimiser, worked by hand. */
class UpdateRuleTest {
    private static final Offset<Float> NEAR = within(1e-5f);

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void momentumCarriesHalfOfTheSlopeOn() {
        NDArray weight = manager.create(new float[] {1});
        UpdateRule rule = rule(new OptimizerOptions.Sgd(0.9, false), weight);
        move(rule, weight, 0.1f, 0, 1, 0.5f); // v = 0.5
        assertThat(weight.getFloat(0)).isCloseTo(0.95f, NEAR);
        move(rule, weight, 0.1f, 0, 2, 0.5f); // v = 0.9 · 0.5 + 0.5 = 0.95
        assertThat(weight.getFloat(0)).isCloseTo(0.855f, NEAR);
    }

    @Test
    void nesterovLooksAhead() {
        NDArray weight = manager.create(new float[] {1});
        UpdateRule rule = rule(new OptimizerOptions.Sgd(0.9, true), weight);
        move(rule, weight, 0.1f, 0, 1, 0.5f); // 0.5 + 0.9 · 0.5 = 0.95
        assertThat(weight.getFloat(0)).isCloseTo(0.905f, NEAR);
        move(rule, weight, 0.1f, 0, 2, 0.5f); // 0.5 + 0.9 · 0.95 = 1.355
        assertThat(weight.getFloat(0)).isCloseTo(0.7695f, NEAR);
    }

    @Test
    void decayIsApartFromTheGradient() {
        NDArray weight = manager.create(new float[] {2});
        move(rule(new OptimizerOptions.Sgd(0.9, false), weight), weight, 0.1f, 0.5, 1, 0); // 2 · (1 − 0.1 · 0.5)
        assertThat(weight.getFloat(0)).isCloseTo(1.9f, NEAR);
    }

    @Test
    void adafactorDividesByRowsAndColumns() {
        NDArray weight = manager.zeros(new Shape(2, 2));
        move(rule(new OptimizerOptions.Adafactor(false), weight), weight, 0.1f, 0, 1, 1, 2, 3, 4);
        // rows 2.5 and 12.5, their mean 7.5, columns 5 and 10: the squares are taken for 5/3, 10/3, 25/3, 50/3
        float[] expected = {-0.07746f, -0.10954f, -0.10392f, -0.09798f};
        assertThat(weight.toFloatArray()).containsExactly(expected, NEAR);
    }

    @Test
    void adafactorsRowsAndColumnsForgetAndALargeMoveOfAMatrixIsClipped() {
        NDArray weight = manager.zeros(new Shape(2, 2));
        UpdateRule rule = rule(new OptimizerOptions.Adafactor(false), weight);
        move(rule, weight, 0.1f, 0, 1, 10, 10, 10, 10); // every square is 100: a move of 1
        assertThat(weight.toFloatArray()).containsExactly(new float[] {-0.1f, -0.1f, -0.1f, -0.1f}, NEAR);
        // 1 − 2^−0.8 = 0.425651: rows, columns and so all are 0.425651 · 100 + 0.574349 · 1 = 43.13943, whose root is
        // 6.56806
        move(rule, weight, 0.1f, 0, 2, 1, 1, 1, 1); // a move of 1 / 6.56806 = 0.152252
        assertThat(weight.toFloatArray())
                .containsExactly(new float[] {-0.115225f, -0.115225f, -0.115225f, -0.115225f}, NEAR);
        // 1 − 3^−0.8 = 0.584756: 0.584756 · 43.13943 + 0.415244 · 10000 = 4177.666, root 64.63487: a move of 1.54715,
        // clipped to 1
        move(rule, weight, 0.1f, 0, 3, 100, 100, 100, 100);
        assertThat(weight.toFloatArray())
                .containsExactly(new float[] {-0.215225f, -0.215225f, -0.215225f, -0.215225f}, NEAR);
    }

    @Test
    void adamsMeansAreFreedOfTheirBeginningAtZero() {
        NDArray weight = manager.create(new float[] {1});
        UpdateRule rule = rule(new OptimizerOptions.AdamW(), weight);
        move(rule, weight, 0.1f, 0, 1, 2); // 0.2 / 0.1 over the root of 0.004 / 0.001: 2 / 2
        assertThat(weight.getFloat(0)).isCloseTo(0.9f, NEAR);
        // mean 0.9 · 0.2 − 0.1 · 1 = 0.08, over 0.19 = 0.421053; square 0.999 · 0.004 + 0.001 = 0.004996, over 0.001999
        // = 2.499250
        move(
                rule, weight, 0.1f, 0.5, 2,
                -1); // 0.9 · (1 − 0.1 · 0.5) = 0.855, less 0.1 · 0.421053 / 1.580902 = 0.026634
        assertThat(weight.getFloat(0)).isCloseTo(0.828366f, NEAR);
    }

    @Test
    void adafactorRemembersOnlyRowsAndColumnsOfAMatrix() {
        UpdateRule rule = rule(new OptimizerOptions.Adafactor(false), manager.zeros(new Shape(30, 50)));
        assertThat(rule.state().values().stream().mapToLong(NDArray::size).sum())
                .isEqualTo(80);
    }

    @Test
    void adafactorClipsAMoveThatIsTooLarge() {
        NDArray weight = manager.create(new float[] {0});
        UpdateRule rule = rule(new OptimizerOptions.Adafactor(false), weight);
        move(rule, weight, 0.1f, 0, 1, 1); // the square is 1: a move of 1
        move(rule, weight, 0.1f, 0, 2, 10); // 0.4257 · 1 + 0.5743 · 100 = 57.86: a move of 1.31, clipped to 1
        assertThat(weight.getFloat(0)).isCloseTo(-0.2f, NEAR);
    }

    @Test
    void aRelativeStepGoesByTheSizeOfTheWeight() {
        NDArray weight = manager.create(new float[] {3, 4}); // root mean square 3.53553
        move(rule(new OptimizerOptions.Adafactor(true), weight), weight, 1, 0, 1, 1, 1);
        assertThat(weight.toFloatArray()).containsExactly(new float[] {2.964645f, 3.964645f}, NEAR);
        NDArray nothing = manager.create(new float[] {0});
        move(rule(new OptimizerOptions.Adafactor(true), nothing), nothing, 1, 0, 1, 1);
        assertThat(nothing.getFloat(0)).isCloseTo(-1e-5f, within(1e-9f)); // a weight of 0 counts as 0.001
    }

    @Test
    void aRowWithoutGradientStaysAndIsNoTrouble() {
        NDArray weight = manager.create(new float[] {1, 1, 1, 1}, new Shape(2, 2));
        move(rule(new OptimizerOptions.Adafactor(false), weight), weight, 0.1f, 0, 1, 0, 0, 3, 4);
        assertThat(weight.toFloatArray()).startsWith(1, 1).doesNotContain(Float.NaN);
    }

    private UpdateRule rule(OptimizerOptions options, NDArray weight) {
        return options.rule(manager, Map.of("w", weight));
    }

    private void move(UpdateRule rule, NDArray weight, float rate, double decay, int step, float... slope) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray gradient = scratch.create(slope, weight.getShape());
            rule.move("w", weight, gradient, new UpdateRule.Move(rate, decay, step), scratch);
        }
    }
}
