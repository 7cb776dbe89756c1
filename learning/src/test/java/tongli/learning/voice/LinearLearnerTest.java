package tongli.learning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearLearnerTest {
    /** Two labels about −3 and 1, each with a variance of 1. */
    private static final double[][] X = {{-4}, {-2}, {0}, {2}};

    private static final int[] Y = {0, 0, 1, 1};

    @Test
    void theDiscriminantOfAnIdentityIsTheMean() {
        LinearLearner.Layer layer = new ShrunkenDiscriminant(0).learn(X, Y, 2);
        assertThat(layer.weights()[0][0]).isCloseTo(-3, within(1e-6));
        assertThat(layer.weights()[1][0]).isCloseTo(1, within(1e-6));
        assertThat(layer.bias()).containsExactly(new double[] {-4.5, -0.5}, within(1e-6));
    }

    @Test
    void aWholeShrinkageForgetsHowFeaturesHangTogether() {
        // variances 1 and 3 become their mean, 2
        double[][] x = {{-1, -3}, {1, 3}, {-1, 3}, {1, -3}, {9, 9 - Math.sqrt(3)}, {9, 9 + Math.sqrt(3)}};
        LinearLearner.Layer layer = new ShrunkenDiscriminant(1).learn(x, new int[] {0, 0, 0, 0, 1, 1}, 2);
        // within-label variances: 4/6 and (36 + 6)/6; their mean is 23/6
        assertThat(layer.weights()[1]).containsExactly(new double[] {9 / (23 / 6.0), 9 / (23 / 6.0)}, within(1e-6));
    }

    @Test
    void theRegressionStandsWhereItsSlopeIsNothing() {
        double penalty = 0.1;
        LinearLearner.Layer layer = new LogisticRegression(penalty).learn(X, Y, 2);
        double slope = penalty * layer.weights()[1][0];
        double free = 0;
        for (int row = 0; row < X.length; row++) {
            double odds =
                    (layer.weights()[1][0] - layer.weights()[0][0]) * X[row][0] + layer.bias()[1] - layer.bias()[0];
            double error = 1 / (1 + Math.exp(-odds)) - Y[row];
            slope += error * X[row][0] / X.length;
            free += error / X.length;
        }
        assertThat(slope).isCloseTo(0, within(1e-3));
        assertThat(free).isCloseTo(0, within(1e-3));
        assertThat(layer.weights()[1][0]).isPositive().isEqualTo(-layer.weights()[0][0], within(1e-9));
    }

    @Test
    void supportVectorsPartWhatCanBeParted() {
        LinearLearner.Layer layer = new SupportVectors(1, 7).learn(X, Y, 2);
        for (int row = 0; row < X.length; row++) {
            double first = layer.weights()[0][0] * X[row][0] + layer.bias()[0];
            double second = layer.weights()[1][0] * X[row][0] + layer.bias()[1];
            assertThat(second > first).isEqualTo(Y[row] == 1);
        }
    }

    @Test
    void aMatrixIsSolvedByItsTriangles() {
        // 4x + 2y = 8, 2x + 3y = 8: x = 1, y = 2
        assertThat(new Cholesky(new double[][] {{4, 2}, {2, 3}}).solve(new double[] {8, 8}))
                .containsExactly(new double[] {1, 2}, within(1e-12));
        assertThatThrownBy(() -> new Cholesky(new double[][] {{1, 1}, {1, 1}})).hasMessageContaining("give more");
    }
}
