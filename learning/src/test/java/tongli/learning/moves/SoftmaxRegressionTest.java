package tongli.learning.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.learning.metric.ConfusionMatrix;

class SoftmaxRegressionTest {

    @Test
    void learnsWhatALineSeparates() {
        List<float[]> x = new ArrayList<>();
        int[] y = new int[60];
        for (int i = 0; i < y.length; i++) {
            y[i] = i % 3;
            double angle = y[i] * 2.1 + 0.01 * i;
            x.add(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
        }
        SoftmaxRegression model = new SoftmaxRegression(3, 2);
        model.fit(x, y, 7);

        for (int i = 0; i < y.length; i++) {
            assertThat(model.probabilities(x.get(i))[y[i]]).isGreaterThan(0.5);
        }
    }

    @Test
    void macroF1IsTheMeanOverLabels() {
        // label 0: 1 hit, 2 true, 1 predicted: 2/3; label 1: 1 hit, 1 true, 2 predicted: 2/3
        assertThat(ConfusionMatrix.of(new int[] {0, 0, 1}, new int[] {0, 1, 1}, 2)
                        .macroF1())
                .isCloseTo(2.0 / 3, within(1e-12));
    }
}
