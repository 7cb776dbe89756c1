package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AuditorySpectrumTest {

    @Test
    void twiceTheAmplitudeIsLouderByTheCompressedPower() {
        double[] power = new double[257];
        Arrays.setAll(power, k -> 1.0 / (k + 1));
        double once = loudness(power);
        Arrays.setAll(power, k -> 4 * power[k]);
        assertThat(loudness(power) / once).isCloseTo(Math.pow(4, 0.33), within(1e-9));
    }

    @Test
    void theEarHearsThreeKilohertzBestAndAHundredHertzLeast() {
        double low = loudness(line(3));
        double middle = loudness(line(32));
        double high = loudness(line(100));
        assertThat(middle).isGreaterThan(low);
        assertThat(high).isGreaterThan(middle);
    }

    @Test
    void powerSpreadOverTheBandsIsLouderThanInOne() {
        double[] spread = new double[257];
        for (int k = 32; k < 96; k++) {
            spread[k] = 1.0 / 64;
        }
        assertThat(loudness(spread)).isGreaterThan(loudness(line(64)));
    }

    @Test
    void silenceIsNotLoud() {
        assertThat(loudness(new double[257])).isZero();
    }

    @Test
    void cepstralCoefficientsAreTheLifteredCosinesOfTheLevelsOfTheBands() {
        double[] power = new double[257];
        Arrays.setAll(power, k -> 1 + 0.5 * Math.sin(k / 9.0));
        AuditorySpectrum auditory = new AuditorySpectrum(257);
        auditory.take(power);
        for (int order = 1; order <= 4; order++) {
            assertThat(auditory.mfcc(order)).as("mfcc%d", order).isCloseTo(byHand(power, order), within(1e-6));
        }
    }

    @Test
    void cepstralCoefficientsDoNotHangOnTheLevel() {
        double[] power = new double[257];
        Arrays.setAll(power, k -> 1 + 0.5 * Math.sin(k / 9.0));
        double once = mfcc1(power);
        Arrays.setAll(power, k -> 100 * power[k]);
        assertThat(mfcc1(power)).isCloseTo(once, within(1e-9));
    }

    private static double mfcc1(double[] power) {
        AuditorySpectrum auditory = new AuditorySpectrum(257);
        auditory.take(power);
        return auditory.mfcc(1);
    }

    /** HTK's formulas, written out: triangles on the mel scale, logarithm, cosine transform, lifter of 22. */
    private static double byHand(double[] power, int order) {
        double low = 1127 * Math.log(1 + 20 / 700.0);
        double high = 1127 * Math.log(1 + 8000 / 700.0);
        double sum = 0;
        for (int band = 1; band <= 26; band++) {
            double centre = low + band * (high - low) / 27;
            double energy = 0;
            for (int k = 0; k < 257; k++) {
                double mel = 1127 * Math.log(1 + k * 31.25 / 700.0);
                energy += power[k] * Math.max(0, 1 - Math.abs(mel - centre) * 27 / (high - low));
            }
            sum += Math.log(energy * 32767 * 32767) * Math.cos(Math.PI * order / 26 * (band - 0.5));
        }
        return Math.sqrt(2 / 26.0) * sum * (1 + 11 * Math.sin(Math.PI * order / 22));
    }

    private static double loudness(double[] power) {
        AuditorySpectrum auditory = new AuditorySpectrum(257);
        auditory.take(power);
        return auditory.loudness();
    }

    private static double[] line(int bin) {
        double[] power = new double[257];
        power[bin] = 1;
        return power;
    }
}
