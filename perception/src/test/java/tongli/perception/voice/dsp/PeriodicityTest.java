package tongli.perception.voice.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeriodicityTest {
    private static final Window WINDOW = Window.gaussian(960, 0.4);

    @Test
    void aBrightToneRepeatsFullyAtAPeriodThatIsNoWholeLag() {
        // harmonics up to 0.4 of the rate, a period of 48.4 samples
        Periodicity found = search(48.4, 20, 49);
        assertThat(found.lag()).isCloseTo(48.4, within(0.01));
        assertThat(found.likeness()).isCloseTo(1, within(0.005));
    }

    @Test
    void aSineRepeatsAtItsPeriod() {
        Periodicity found = search(160.5, 1, 158);
        assertThat(found.lag()).isCloseTo(160.5, within(0.2));
        assertThat(found.likeness()).isCloseTo(1, within(0.002));
    }

    @Test
    void silenceIsLikeNothing() {
        Periodicity periodicity = new Periodicity(WINDOW, 320);
        periodicity.search(new double[960], 100, 0.04);
        assertThat(periodicity.lag()).isEqualTo(100);
        assertThat(periodicity.likeness()).isZero();
    }

    @Test
    void aLagWithoutRoomIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Periodicity(WINDOW, 320).search(new double[960], 400, 0.04));
    }

    private static Periodicity search(double period, int harmonics, double around) {
        double[] frame = new double[960];
        Arrays.setAll(frame, n -> {
            double sum = 0;
            for (int h = 1; h <= harmonics; h++) {
                sum += Math.sin(2 * Math.PI * h * n / period + h * h) / h;
            }
            return sum;
        });
        WINDOW.apply(frame, frame);
        Periodicity periodicity = new Periodicity(WINDOW, 320);
        periodicity.search(frame, around, 0.04);
        return periodicity;
    }
}
