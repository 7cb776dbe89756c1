package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunctionalsTest {

    @Test
    void spreadIsTheDeviationOverTheMean() {
        Moments moments = Moments.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9}); // mean 5, deviation 2
        assertThat(moments.mean()).isEqualTo(5);
        assertThat(moments.spread()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void spreadAroundAMeanBelowZeroIsBelowZero() {
        assertThat(Moments.of(new double[] {-1, -3}).spread()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void nothingHasMomentsOfZero() {
        assertThat(Moments.of(new double[0])).isEqualTo(new Moments(0, 0));
        assertThat(Moments.of(new double[] {-1, 1}).spread()).isZero();
    }

    @Test
    void percentilesLieOnTheLineBetweenNeighbours() {
        Percentiles percentiles = new Percentiles(new double[] {40, 10, 30, 20});
        assertThat(percentiles.at(0.2)).isCloseTo(16, within(1e-12)); // place 0.6
        assertThat(percentiles.at(0.5)).isCloseTo(25, within(1e-12));
        assertThat(percentiles.at(1)).isEqualTo(40);
        assertThat(new Percentiles(new double[0]).at(0.5)).isZero();
    }

    @Test
    void slopesAreThoseBetweenPeaksAndValleys() {
        // up 10 in 20 ms, down 5 in 10 ms, up 5 in 50 ms
        Turns turns = new Turns(new double[] {0, 5, 10, 5, 6, 7, 8, 9, 10});
        assertThat(turns.rising()).containsExactly(new double[] {500, 100}, within(1e-9));
        assertThat(turns.falling()).containsExactly(new double[] {500}, within(1e-9));
        assertThat(turns.peaks()).isEqualTo(1);
    }

    @Test
    void aRippleOfLessThanATenthIsNoPeak() {
        Turns turns = new Turns(new double[] {0, 5, 4.5, 10, 0});
        assertThat(turns.peaks()).isEqualTo(1);
        assertThat(turns.rising()).containsExactly(new double[] {10 / 0.03}, within(1e-9));
    }

    @Test
    void aContourThatBeginsBySinkingHasItsFirstSlope() {
        Turns turns = new Turns(new double[] {5, 4, 0, 10});
        assertThat(turns.falling()).containsExactly(new double[] {250}, within(1e-9));
        assertThat(turns.rising()).containsExactly(new double[] {1000}, within(1e-9));
        assertThat(turns.peaks()).isZero();
    }

    @Test
    void aFirstRiseOfLessThanATenthIsNeitherPeakNorSlope() {
        Turns turns = new Turns(new double[] {9.5, 10, 0});
        assertThat(turns.peaks()).isZero();
        assertThat(turns.rising()).isEmpty();
        assertThat(turns.falling()).containsExactly(new double[] {1000}, within(1e-9));
    }

    @Test
    void aLevelContourHasNoTurns() {
        Turns turns = new Turns(new double[] {3, 3, 3, 3, 3, 3});
        assertThat(turns.rising()).isEmpty();
        assertThat(turns.falling()).isEmpty();
        assertThat(turns.peaks()).isZero();
        assertThat(new Turns(new double[0]).peaks()).isZero();
    }

    @Test
    void smoothingTakesTheMeanOfThree() {
        assertThat(Smoothing.ofAll(new double[] {3, 0, 6, 9})).containsExactly(1.5, 3, 5, 7.5);
    }

    @Test
    void smoothingOfValuesLeavesGapsOut() {
        assertThat(Smoothing.ofValues(new double[] {3, 5, 0, 9})).containsExactly(4, 4, 0, 9);
    }

    @Test
    void stretchesOfVoiceAreCountedAndMeasured() {
        // a tone of 200 Hz for 0.3 s, silence for 0.2 s, four times; windows of 60 ms blur the ends
        Egemaps egemaps = Egemaps.of(Given.sound(2, t -> t % 0.5 < 0.3 ? 0.3 * Math.sin(400 * Math.PI * t) : 0));
        VoiceFeatures features = egemaps.features();
        assertThat(features.value("VoicedSegmentsPerSec")).isCloseTo(2, within(0.05));
        assertThat(features.value("MeanVoicedSegmentLengthSec")).isCloseTo(0.3, within(0.05));
        assertThat(features.value("StddevVoicedSegmentLengthSec")).isLessThan(0.03);
        assertThat(features.value("MeanUnvoicedSegmentLength")).isCloseTo(0.2, within(0.05));
        assertThat(features.value("StddevUnvoicedSegmentLength")).isLessThan(0.05);
    }

    @Test
    void syllablesArePeaksOfLoudness() {
        // swells at 0.2, 0.6, 1.0, 1.4 and 1.8 s
        Egemaps egemaps = Egemaps.of(Given.sound(
                2, t -> 0.15 * (1 - Math.cos(2 * Math.PI * 2.5 * t)) * Math.sin(400 * Math.PI * t)));
        assertThat(egemaps.features().value("loudnessPeaksPerSec")).isCloseTo(2.5, within(0.02));
    }

    @Test
    void theSoundLevelIsThatOfTheMeanSquare() {
        // amplitude 0.5: 10 log10(0.125)
        assertThat(Egemaps.of(Given.sine(1, 200, 0.5)).features().value("equivalentSoundLevel_dBp"))
                .isCloseTo(-9.03, within(0.01));
    }

    @Test
    void pitchIsSummedUpInSemitones() {
        // 200 Hz lie 12 log2(200 / 27.5) = 34.35 semitones above 27.5 Hz
        VoiceFeatures features = Egemaps.of(Given.harmonics(1, 200, 20)).features();
        assertThat(features.value("F0semitoneFrom27.5Hz_sma3nz_amean")).isCloseTo(34.35, within(0.05));
        assertThat(features.value("F0semitoneFrom27.5Hz_sma3nz_percentile50.0")).isCloseTo(34.35, within(0.05));
        assertThat(features.value("F0semitoneFrom27.5Hz_sma3nz_pctlrange0-2")).isCloseTo(0, within(0.05));
    }

    @Test
    void aLouderVoiceIsSummedUpAsLouder() {
        double quiet = loudness(0.05);
        double loud = loudness(0.1);
        assertThat(loud / quiet).isCloseTo(Math.pow(2, 0.66), within(0.001));
    }

    private static double loudness(double amplitude) {
        return Egemaps.of(Given.sine(1, 300, amplitude)).features().value("loudness_sma3_amean");
    }
}
