package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class AdversaryTest {
    @Test
    void eachTextIsPushedAsFarAlongItsOwnGradient() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            // two texts of two tokens, two wide; lengths 5 and 0
            NDArray gradient = manager.create(new float[] {3, 0, 0, 4, 0, 0, 0, 0}, new Shape(2, 2, 2));
            float[] push = new Adversary(2).push(gradient).toFloatArray();
            assertThat(push).containsExactly(new float[] {1.2f, 0, 0, 1.6f, 0, 0, 0, 0}, within(1e-6f));
        }
    }
}
