package tongli.camp.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AdamTest {

    /** After one step both averages, corrected, are the gradient and its square: each moves by the rate against its sign. */
    @Test
    void theFirstStepIsOfTheRate() {
        Adam adam = new Adam(2, 100);
        double[] parameters = {1, 1};
        assertThat(adam.step(parameters, new double[] {3, -4}, 0.1)).isCloseTo(5, within(1e-12));
        assertThat(parameters[0]).isCloseTo(0.9, within(1e-5));
        assertThat(parameters[1]).isCloseTo(1.1, within(1e-5));
    }

    @Test
    void aLongGradientIsCutInLength() {
        // of (3, 4) cut to length 1, (0.6, 0.8) is left; then (0, 0): mean 0.1·0.6·0.9, square 0.001·0.36·0.999,
        // corrected by 0.19 and
        // 0.001999
        Adam adam = new Adam(2, 1);
        double[] parameters = {0, 0};
        adam.step(parameters, new double[] {3, 4}, 0.1);
        double before = parameters[0];
        adam.step(parameters, new double[] {0, 0}, 0.1);
        double mean = 0.9 * 0.1 * 0.6 / (1 - 0.81);
        double square = 0.999 * 0.001 * 0.36 / (1 - 0.999 * 0.999);
        assertThat(parameters[0] - before).isCloseTo(-0.1 * mean / (Math.sqrt(square) + 1e-5), within(1e-12));
    }

    @Test
    void itGoesOnFromAFileAsIfItHadNotStopped() throws IOException {
        Adam first = new Adam(1, 10);
        double[] parameters = {0};
        first.step(parameters, new double[] {2}, 0.1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.save(new DataOutputStream(bytes));
        Adam second = new Adam(1, 10);
        second.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        double[] others = parameters.clone();
        first.step(parameters, new double[] {-1}, 0.1);
        second.step(others, new double[] {-1}, 0.1);
        assertThat(others).isEqualTo(parameters);
    }

    @Test
    void theGradientIsLeftAtZero() {
        double[] gradient = {2};
        new Adam(1, 10).step(new double[1], gradient, 0.1);
        assertThat(gradient).containsExactly(0);
    }
}
