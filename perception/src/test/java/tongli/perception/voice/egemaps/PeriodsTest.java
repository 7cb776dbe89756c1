package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Test
    void periodsThatAlternateHaveTheJitterOfTheirDifference() {
        // 158 and 162 samples in turn: |ΔT| = 4 of 160
        Periods periods = measured(n -> n % 2 == 0 ? 158 : 162, n -> 1);
        assertThat(periods.jitter()).isCloseTo(0.025, within(0.0005));
        assertThat(periods.shimmerDb()).isCloseTo(0, within(0.01));
    }

    @Test
    void aJitterLessThanASampleIsFoundBetweenSamples() {
        // 159.8 and 160.2: 0.4 of 160
        assertThat(measured(n -> n % 2 == 0 ? 159.8 : 160.2, n -> 1).jitter()).isCloseTo(0.0025, within(0.0003));
    }

    @Test
    void amplitudesThatAlternateHaveTheShimmerOfTheirRatio() {
        // 20 log10(1 / 0.8) = 1.938
        Periods periods = measured(n -> 160, n -> n % 2 == 0 ? 1 : 0.8);
        assertThat(periods.shimmerDb()).isCloseTo(1.938, within(0.01));
        assertThat(periods.jitter()).isCloseTo(0, within(0.0001));
    }

    @Test
    void aSteadyTrainHasNeither() {
        Periods periods = measured(n -> 160, n -> 1);
        assertThat(periods.jitter()).isCloseTo(0, within(0.0001));
        assertThat(periods.shimmerDb()).isCloseTo(0, within(0.001));
    }

    @Test
    void silenceHasNoPeriods() {
        Periods periods = new Periods();
        periods.measure(new double[Framing.LONG], 100);
        assertThat(periods.jitter()).isZero();
        assertThat(periods.shimmerDb()).isZero();
    }

    @Test
    void noiseHasNoPeriodsThatAreAlike() {
        float[] noise = Given.noise(0.06, 8);
        double[] frame = new double[noise.length];
        Arrays.setAll(frame, n -> noise[n]);
        Periods periods = new Periods();
        periods.measure(frame, 100);
        assertThat(periods.jitter()).isZero();
        assertThat(periods.shimmerDb()).isZero();
    }

    @Test
    void aVoiceTooLowForTwoPeriodsIsNotMeasured() {
        Periods periods = new Periods();
        periods.measure(new double[Framing.LONG], 20);
        assertThat(periods.jitter()).isZero();
    }

    @Test
    void theWholeChainSeesTheJitterToo() {
        float[] samples = new float[16_000];
        double place = 0;
        for (int n = 0; place < samples.length; n++) {
            pulse(samples, place, 0.5);
            place += n % 2 == 0 ? 158 : 162;
        }
        assertThat(Given.voicedMean(Egemaps.of(samples), Descriptor.JITTER_LOCAL))
                .isCloseTo(0.025, within(0.001));
    }

    private static Periods measured(IntToDoubleFunction period, IntToDoubleFunction amplitude) {
        float[] samples = new float[Framing.LONG];
        double place = 40;
        for (int n = 0; place < samples.length; n++) {
            pulse(samples, place, amplitude.applyAsDouble(n));
            place += period.applyAsDouble(n);
        }
        double[] frame = new double[samples.length];
        Arrays.setAll(frame, n -> samples[n]);
        Periods periods = new Periods();
        periods.measure(frame, 100);
        return periods;
    }

    /** A bell whose deviation is four samples, so that its top lies between samples without loss. */
    private static void pulse(float[] samples, double place, double amplitude) {
        for (int n = Math.max((int) place - 30, 0); n < Math.min((int) place + 30, samples.length); n++) {
            samples[n] += (float) (amplitude * Math.exp(-0.5 * Math.pow((n - place) / 4, 2)));
        }
    }
}
