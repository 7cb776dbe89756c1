package tongli.perception.voice.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MelBandsTest {
    private static final MelBands BANDS = new MelBands(26, 257, 16_000, 20, 8000);

    @Test
    void aThousandHertzAreAboutAThousandMel() {
        // one band from 0 to 1000 Hz peaks at half of mel(1000) = 1127 ln(17/7) = 999.99
        double centre = new MelBands(1, 257, 16_000, 0, 1000).centreHz(0);
        assertThat(1127 * Math.log(1 + centre / 700)).isCloseTo(499.99, within(0.01));
    }

    @Test
    void filtersShareEachBinBetweenTheirPeaks() {
        for (int bin = 0; bin < 257; bin++) {
            double hz = bin * 31.25;
            if (hz >= BANDS.centreHz(0) && hz <= BANDS.centreHz(25)) {
                assertThat(Arrays.stream(sums(bin)).sum()).as("bin %d", bin).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void whatLiesOutsideIsInNoBand() {
        assertThat(sums(0)).containsOnly(0);
    }

    @Test
    void aToneIsStrongestInTheBandWhoseCentreIsNearest() {
        double[] sums = sums(32); // 1000 Hz
        int best = 0;
        int nearest = 0;
        for (int band = 0; band < sums.length; band++) {
            best = sums[band] > sums[best] ? band : best;
            nearest = Math.abs(BANDS.centreHz(band) - 1000) < Math.abs(BANDS.centreHz(nearest) - 1000) ? band : nearest;
        }
        assertThat(best).isEqualTo(nearest);
    }

    @Test
    void bandsBeyondHalfTheRateAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MelBands(26, 257, 16_000, 20, 9000));
    }

    private static double[] sums(int onlyBin) {
        double[] spectrum = new double[257];
        spectrum[onlyBin] = 1;
        double[] sums = new double[26];
        BANDS.apply(spectrum, sums);
        return sums;
    }
}
