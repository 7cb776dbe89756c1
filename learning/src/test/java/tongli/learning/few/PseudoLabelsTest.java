package tongli.learning.few;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PseudoLabelsTest {
    private static final double[][] SAID = {
        {0.99, 0.01}, {0.97, 0.03}, {0.95, 0.05}, {0.30, 0.70}, {0.55, 0.45}, {0.10, 0.90}
    };

    @Test
    void eachLabelHasRoomForItsSurestTexts() {
        // half of six texts, and so a room of ceil(3 / 2) = 2 for each label
        assertThat(PseudoLabels.choose(SAID, 0.5, 0.6))
                .containsExactly(
                        new PseudoLabels.Choice(0, 0),
                        new PseudoLabels.Choice(1, 0),
                        new PseudoLabels.Choice(3, 1),
                        new PseudoLabels.Choice(5, 1));
    }

    @Test
    void whatIsNotSureEnoughIsNeverTaken() {
        assertThat(PseudoLabels.choose(SAID, 1, 0.8))
                .containsExactly(
                        new PseudoLabels.Choice(0, 0),
                        new PseudoLabels.Choice(1, 0),
                        new PseudoLabels.Choice(2, 0),
                        new PseudoLabels.Choice(5, 1));
    }

    @Test
    void ofNoTextsNoneIsTaken() {
        assertThat(PseudoLabels.choose(new double[0][], 1, 0)).isEqualTo(List.of());
    }
}
