package tongli.perception.voice.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearPredictionTest {

    @Test
    void aProcessOfFirstOrderNeedsOneCoefficient() {
        assertThat(LinearPrediction.coefficients(new double[] {1, 0.5, 0.25}))
                .containsExactly(new double[] {1, -0.5, 0}, within(1e-12));
    }

    @Test
    void aProcessOfSecondOrderIsFoundByItsYuleWalkerEquations() {
        // r = 1, 0.6, 0.1: the equations r1 + a1 + a2 r1 = 0 and r2 + a1 r1 + a2 = 0 give a2 = 0.26 / 0.64, a1 = -0.6(1
        // + a2)
        double second = 0.26 / 0.64;
        assertThat(LinearPrediction.coefficients(new double[] {1, 0.6, 0.1}))
                .containsExactly(new double[] {1, -0.6 * (1 + second), second}, within(1e-12));
    }

    @Test
    void silenceIsPredictedByNothing() {
        assertThat(LinearPrediction.coefficients(new double[4])).containsExactly(1, 0, 0, 0);
    }

    @Test
    void aToneThatIsPredictedFullyEndsTheRecursion() {
        assertThat(LinearPrediction.coefficients(new double[] {1, 1, 1})).containsExactly(1, 0, 0);
    }
}
