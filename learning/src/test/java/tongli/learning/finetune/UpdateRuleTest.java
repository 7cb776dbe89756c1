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
        UpdateRule rule = rule(OptimizerOptions.sgd(false), weight);
        move(rule, weight, 0.1f, 0, 1, 0.5f); // v = 0.5
        assertThat(weight.getFloat(0)).isCloseTo(0.95f, NEAR);
        move(rule, weight, 0.1f, 0, 2, 0.5f); // v = 0.9 · 0.5 + 0.5 = 0.95
        assertThat(weight.getFloat(0)).isCloseTo(0.855f, NEAR);
    }

    @Test
    void nesterovLooksAhead() {
        NDArray weight = manager.create(new float[] {1});
        UpdateRule rule = rule(OptimizerOptions.sgd(true), weight);
        move(rule, weight, 0.1f, 0, 1, 0.5f); // 0.5 + 0.9 · 0.5 = 0.95
        assertThat(weight.getFloat(0)).isCloseTo(0.905f, NEAR);
        move(rule, weight, 0.1f, 0, 2, 0.5f); // 0.5 + 0.9 · 0.95 = 1.355
        assertThat(weight.getFloat(0)).isCloseTo(0.7695f, NEAR);
    }

    @Test
    void decayIsApartFromTheGradient() {
        NDArray weight = manager.create(new float[] {2});
        move(rule(OptimizerOptions.sgd(false), weight), weight, 0.1f, 0.5, 1, 0); // 2 · (1 − 0.1 · 0.5)
        assertThat(weight.getFloat(0)).isCloseTo(1.9f, NEAR);
    }

    @Test
    void adafactorDividesByRowsAndColumns() {
        NDArray weight = manager.zeros(new Shape(2, 2));
        move(rule(OptimizerOptions.adafactor(false), weight), weight, 0.1f, 0, 1, 1, 2, 3, 4);
        // rows 2.5 and 12.5, their mean 7.5, columns 5 and 10: the squares are taken for 5/3, 10/3, 25/3, 50/3
        float[] expected = {-0.07746f, -0.10954f, -0.10392f, -0.09798f};
        assertThat(weight.toFloatArray()).containsExactly(expected, NEAR);
    }

    @Test
    void adafactorRemembersOnlyRowsAndColumnsOfAMatrix() {
        UpdateRule rule = rule(OptimizerOptions.adafactor(false), manager.zeros(new Shape(30, 50)));
        assertThat(rule.state().values().stream().mapToLong(NDArray::size).sum())
                .isEqualTo(80);
    }

    @Test
    void adafactorClipsAMoveThatIsTooLarge() {
        NDArray weight = manager.create(new float[] {0});
        UpdateRule rule = rule(OptimizerOptions.adafactor(false), weight);
        move(rule, weight, 0.1f, 0, 1, 1); // the square is 1: a move of 1
        move(rule, weight, 0.1f, 0, 2, 10); // 0.4257 · 1 + 0.5743 · 100 = 57.86: a move of 1.31, clipped to 1
        assertThat(weight.getFloat(0)).isCloseTo(-0.2f, NEAR);
    }

    @Test
    void aRelativeStepGoesByTheSizeOfTheWeight() {
        NDArray weight = manager.create(new float[] {3, 4}); // root mean square 3.53553
        move(rule(OptimizerOptions.adafactor(true), weight), weight, 1, 0, 1, 1, 1);
        assertThat(weight.toFloatArray()).containsExactly(new float[] {2.964645f, 3.964645f}, NEAR);
        NDArray nothing = manager.create(new float[] {0});
        move(rule(OptimizerOptions.adafactor(true), nothing), nothing, 1, 0, 1, 1);
        assertThat(nothing.getFloat(0)).isCloseTo(-1e-5f, within(1e-9f)); // a weight of 0 counts as 0.001
    }

    @Test
    void aRowWithoutGradientStaysAndIsNoTrouble() {
        NDArray weight = manager.create(new float[] {1, 1, 1, 1}, new Shape(2, 2));
        move(rule(OptimizerOptions.adafactor(false), weight), weight, 0.1f, 0, 1, 0, 0, 3, 4);
        assertThat(weight.toFloatArray()).startsWith(1, 1).doesNotContain(Float.NaN);
    }

    private UpdateRule rule(OptimizerOptions options, NDArray weight) {
        return UpdateRule.of(options, manager, Map.of("w", weight));
    }

    private void move(UpdateRule rule, NDArray weight, float rate, double decay, int step, float... slope) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray gradient = scratch.create(slope, weight.getShape());
            rule.move("w", weight, gradient, new UpdateRule.Move(rate, decay, step), scratch);
        }
    }
}
