package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final NDArray weight = manager.create(new float[] {1, 2}, new Shape(2));
    private final Optimizer optimizer;
    private int seen;

    OptimizerTest() {
        weight.setRequiresGradient(true);
        FineTuneOptions options = new FineTuneOptions(1, 8, 1, 16, 0.1, 0.1, 0, 0, 1, 1, 0, 0, 0, 0, false, 1, 5);
        optimizer = new Optimizer(manager.newSubManager(), Map.of("w", weight), name -> 0.1, options);
    }

    @AfterEach
    void close() {
        optimizer.close();
        manager.close();
    }

    @Test
    void aGradientThatIsNoNumberMovesNothingAndIsForgotten() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            gather(bad);
            assertThat(optimizer.step(1, 1, () -> seen++)).isNotFinite();
            assertThat(weight.toFloatArray()).containsExactly(1, 2);
        }
        assertThat(seen).isZero();
        gather(1);
        assertThat(optimizer.step(1, 1, () -> seen++))
                .isEqualTo(Math.sqrt(2)); // both slopes are 1: nothing of the bad ones is left
        assertThat(weight.toFloatArray()[0]).isLessThan(1);
    }

    @Test
    void twentyInARowEndTheTrainingButASoundOneBetweenBeginsAnew() {
        badSteps(19);
        gather(1);
        optimizer.step(1, 1, () -> seen++);
        badSteps(19);
        gather(Float.NaN);
        assertThatThrownBy(() -> optimizer.step(1, 1, () -> seen++))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("last 20 steps")
                .hasMessageContaining("--rate");
    }

    private void badSteps(int count) {
        for (int i = 0; i < count; i++) {
            gather(Float.NaN);
            assertThat(optimizer.step(1, 1, () -> seen++)).isNaN();
        }
    }

    /** Gathers the gradient of {@code slope · w}, which is the slope. */
    private void gather(float slope) {
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector();
                NDArray loss = weight.mul(slope).sum()) {
            collector.backward(loss);
        }
    }
}
