package tongli.learning.few;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class FewLossesTest {
    @Test
    void pairsOfOneLabelWeighAsMuchAsPairsOfTwo() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray vectors = manager.create(new float[] {3, 0, 0, 2, 1, 0}, new Shape(3, 2));
            // one pair of one label, cosine 0: (0 − 1)² = 1; two pairs of two, cosines 1 and 0: (1 + 0) / 2
            assertThat(PairLoss.of(vectors, new int[] {0, 0, 1}).getFloat()).isCloseTo(1.5f, within(1e-6f));
            assertThat(PairLoss.of(manager.create(new float[][] {{1, 0}}), new int[] {0})
                            .getFloat())
                    .isZero();
        }
    }

    @Test
    void agreementCountsWhereItWasSaidSurelyAndAsItWasSaidButSharper() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            // said 0.9 and 0.1, sharpened to 9^2.5 : 1 = 243 : 1; said 0.5 and 0.5, which does not count
            float[] said = {(float) Math.log(9), 0, 1, 1};
            NDArray logits = manager.create(new float[] {(float) Math.log(3), 0, 5, 0}, new Shape(2, 2));
            double surprise = -(243 / 244.0 * Math.log(0.75) + 1 / 244.0 * Math.log(0.25));
            assertThat(new Agreement(0.8).of(said, logits).getFloat()).isCloseTo((float) (surprise / 2), within(1e-5f));
        }
    }
}
