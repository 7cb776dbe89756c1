package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanAndDeviationTest {
    @Test
    void theDeviationIsThatOfASample() {
        // mean 0.4, squares 0.04 + 0 + 0.04 over 2
        MeanAndDeviation three = MeanAndDeviation.of(new double[] {0.2, 0.4, 0.6});
        assertThat(three.mean()).isCloseTo(0.4, within(1e-12));
        assertThat(three.deviation()).isCloseTo(0.2, within(1e-12));
        assertThat(three.inPoints()).isEqualTo("40.0 ± 20.0");
    }

    @Test
    void ofASingleFigureThereIsNone() {
        assertThat(MeanAndDeviation.of(new double[] {0.613}).inPoints()).isEqualTo("61.3");
        assertThat(MeanAndDeviation.of(new double[] {0.613}).toJson().get("sd")).isEmpty();
    }

    @Test
    void whatWasNotMeasuredIsADash() {
        assertThat(MeanAndDeviation.of(new double[] {Double.NaN, 0.5}).inPoints())
                .isEqualTo("–");
    }
}
