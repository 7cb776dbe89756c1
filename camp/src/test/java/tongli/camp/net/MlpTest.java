package tongli.camp.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MlpTest {

    @Test
    void anOutputIsWorkedByHand() {
        // one input of 2, one hidden unit, one output: out = 3 tanh(2·0.5 + 1·(-1) + 0.25) - 1
        Mlp net = new Mlp(new int[] {2, 1, 1}, new double[] {0.5, -1, 0.25, 3, -1});
        assertThat(net.apply(new double[] {2, 1})[0]).isCloseTo(3 * Math.tanh(0.25) - 1, within(1e-14));
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        SplittableRandom random = new SplittableRandom(5);
        Mlp net = Mlp.fresh(new int[] {4, 5, 3, 2}, 1, random);
        double[] input = {0.3, 0, -0.7, 1};
        double[] weights = {0.4, -1.1}; // the loss is their sum over the outputs' squares
        double[] gradient = new double[net.parameters().length];
        Mlp.Trace trace = net.trace();
        double[] output = net.forward(input, trace);
        net.backward(trace, new double[] {2 * weights[0] * output[0], 2 * weights[1] * output[1]}, gradient);
        double step = 1e-6;
        for (int i = 0; i < gradient.length; i++) {
            double kept = net.parameters()[i];
            net.parameters()[i] = kept + step;
            double above = loss(net.apply(input), weights);
            net.parameters()[i] = kept - step;
            double below = loss(net.apply(input), weights);
            net.parameters()[i] = kept;
            assertThat(gradient[i]).isCloseTo((above - below) / (2 * step), within(1e-8));
        }
    }

    private static double loss(double[] output, double[] weights) {
        return weights[0] * output[0] * output[0] + weights[1] * output[1] * output[1];
    }

    @Test
    void freshWeightsAreOrthogonal() {
        double[] matrix = new double[3 * 7];
        Orthogonal.fill(matrix, 0, 3, 7, 2, new SplittableRandom(1));
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double dot = 0;
                for (int i = 0; i < 7; i++) {
                    dot += matrix[a * 7 + i] * matrix[b * 7 + i];
                }
                assertThat(dot).isCloseTo(a == b ? 4 : 0, within(1e-12));
            }
        }
    }

    @Test
    void aNetOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> new Mlp(new int[] {2, 2}, new double[5]))
                .hasMessage("a net of [2, 2] has 6 parameters, not 5");
        assertThatThrownBy(() -> new Mlp(new int[] {2}, new double[0])).hasMessageContaining("an input and an output");
        Mlp net = new Mlp(new int[] {2, 2}, new double[6]);
        assertThatThrownBy(() -> net.apply(new double[3])).hasMessageContaining("width 3 is given to a net of width 2");
    }
}
