package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.perception.encoder.Tensor;

class PrototypeRouterTest {
    private static PrototypeRouter taught() {
        PrototypeRouter router = new PrototypeRouter();
        router.learn(0, new float[][] {{10, 1, 1}, {10, -1, 1}, {10, 0, 5}}, new int[] {0, 0, 1});
        router.learn(1, new float[][] {{10, 0, -5}, {20, 1, -9}}, new int[] {0, 1});
        return router;
    }

    @Test
    void aTextGoesWhereItsVectorPointsFromTheCommonMean() {
        assertThat(taught().routes(new float[][] {{10, 0, 4}, {5, 0, -2}, {10, 3, 1}}))
                .containsExactly(0, 1, 0);
    }

    /** Compared as it stands, it would lie nearest to the first prototype, which all vectors resemble most. */
    @Test
    void whatAllVectorsHaveInCommonDoesNotCount() {
        assertThat(taught().routes(new float[][] {{10, 0, -1}})).containsExactly(1);
    }

    @Test
    void whatWasSavedRoutesTheSame() {
        PrototypeRouter again = new PrototypeRouter();
        again.restore(taught().state());
        assertThat(again.routes(new float[][] {{10, 0, 4}, {5, 0, -2}})).containsExactly(0, 1);
    }

    @Test
    void aFileWithoutAllItsPartsIsRefused() {
        Map<String, Tensor> vectorsOnly = Map.of("vectors", new Tensor(new float[3], 1, 3));
        assertThatThrownBy(() -> new PrototypeRouter().restore(vectorsOnly))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSurestOfTwoAnswersIsThatOfLeastEntropy() {
        float[][] one = {{0, 0}, {5, 0}};
        float[][] other = {{0, 2}, {0, 1}};
        assertThat(AdapterPerTask.surest(List.of(one, other))).containsExactly(1, 0);
    }
}
