package tongli.learning.voice.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BendTest {
    @Test
    void bothAreRightToAMillionth() {
        for (float x = -20; x <= 20; x += 0.01f) {
            float[] values = {7, x, x, 7};
            Bend.tanh(values, 1, 2);
            Bend.sigmoid(values, 2, 3);
            assertThat((double) values[1]).isCloseTo(Math.tanh(x), within(1e-6));
            assertThat((double) values[2]).isCloseTo(1 / (1 + Math.exp(-x)), within(1e-6));
            assertThat(values[0] + values[3]).isEqualTo(14);
        }
    }
}
