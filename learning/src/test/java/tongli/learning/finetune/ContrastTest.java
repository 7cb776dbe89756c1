package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static Tokens text(float... target) {
        return new Tokens(new long[0], new TaskText("", "text", List.of(target), 1));
    }

    @Test
    void textsOfOneLabelAreComparedWithAllOthers() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray vectors = manager.create(new float[] {2, 0, 5, 0, 0, 1}, new Shape(3, 2));
            List<Tokens> batch = List.of(text(1, 0), text(1, 0), text(0, 1));
            // of the first two: −log(e^(1/0.5) / (e^(1/0.5) + e^0)); the third has nothing like it
            float expected = (float) Math.log(1 + Math.exp(-2));
            Contrast contrast = new Contrast(0.25, 0.5);
            assertThat(contrast.of(vectors, batch).getFloat()).isCloseTo(expected, within(1e-6f));
            NDArray labels = manager.create(4f);
            assertThat(contrast.beside(labels, vectors, batch).getFloat())
                    .isCloseTo(0.75f * 4 + 0.25f * expected, within(1e-5f));
        }
    }

    @Test
    void aBatchWithoutTwoLikeTextsSaysNothing() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray vectors = manager.create(new float[] {1, 0, 0, 1}, new Shape(2, 2));
            assertThat(new Contrast(1, 0.3)
                            .of(vectors, List.of(text(1, 0), text(0, 1)))
                            .getFloat())
                    .isZero();
        }
    }
}
