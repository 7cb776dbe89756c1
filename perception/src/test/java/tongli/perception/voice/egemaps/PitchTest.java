package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchTest {

    @ParameterizedTest
    @ValueSource(doubles = {60, 82.4, 110, 161.7, 220, 333.3, 440, 700, 950})
    void theToneOfASineIsFound(double hz) {
        Egemaps egemaps = Egemaps.of(Given.sine(1, hz, 0.3));
        assertThat(f0Hz(egemaps)).isCloseTo(hz, withPercentage(0.5));
        assertThat(voicedShare(egemaps)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {70, 95.3, 123.4, 200, 287.6, 410})
    void thePitchOfAVoiceWithManyHarmonicsIsFound(double hz) {
        Egemaps egemaps = Egemaps.of(Given.harmonics(1, hz, (int) (7000 / hz)));
        assertThat(f0Hz(egemaps)).isCloseTo(hz, withPercentage(0.5));
        assertThat(voicedShare(egemaps)).isGreaterThan(0.9);
    }

    @Test
    void aMissingFundamentalIsStillHeard() {
        float[] samples = Given.sound(1, t -> {
            double sum = 0;
            for (int n = 3; n <= 12; n++) {
                sum += 0.03 * Math.sin(2 * Math.PI * n * 150 * t + n * n);
            }
            return sum;
        });
        assertThat(f0Hz(Egemaps.of(samples))).isCloseTo(150, withPercentage(0.5));
    }

    @Test
    void aGlideIsFollowed() {
        // 120 Hz rising by 60 Hz a second: the phase is 2π(120 t + 30 t²)
        Egemaps egemaps = Egemaps.of(Given.sound(2, t -> {
            double sum = 0;
            for (int n = 1; n <= 20; n++) {
                sum += 0.1 / n * Math.sin(2 * Math.PI * n * (120 * t + 30 * t * t));
            }
            return sum;
        }));
        double[] contour = egemaps.contours().smoothed(Descriptor.F0_SEMITONE);
        for (int frame = 10; frame < 180; frame += 10) {
            double middle = frame * 0.01 + 0.01;
            assertThat(Semitones.toHz(contour[frame]))
                    .as("frame %d", frame)
                    .isCloseTo(120 + 60 * middle, withPercentage(1));
        }
    }

    @Test
    void noiseHasNoPitch() {
        assertThat(voicedShare(Egemaps.of(Given.noise(1, 5)))).isLessThan(0.1);
    }

    @Test
    void anOctaveIsTwelveSemitones() {
        assertThat(Semitones.of(27.5)).isCloseTo(0, within(1e-12));
        assertThat(Semitones.of(220)).isCloseTo(36, within(1e-12));
        assertThat(Semitones.toHz(36)).isCloseTo(220, within(1e-9));
    }

    @Test
    void aLeapOfAnOctaveInOneFrameIsMended() {
        PitchCandidate low = new PitchCandidate(100, 0.9, 0.9);
        PitchCandidate high = new PitchCandidate(200, 1.0, 0.9);
        PitchTracker tracker = new PitchTracker();
        for (int frame = 0; frame < 21; frame++) {
            tracker.add(frame == 10 ? List.of(high, low) : List.of(new PitchCandidate(100, 1, 0.9)));
        }
        assertThat(drained(tracker)).containsOnly(100);
    }

    @Test
    void aFlickerIsNoVoice() {
        PitchTracker tracker = new PitchTracker();
        for (int frame = 0; frame < 21; frame++) {
            tracker.add(List.of(new PitchCandidate(100, 1, frame == 10 ? 0.9 : 0.5)));
        }
        assertThat(drained(tracker)).containsOnly(0);
    }

    @Test
    void aFrameIsSettledWhenFortyFollow() {
        PitchTracker tracker = new PitchTracker();
        for (int frame = 0; frame < 40; frame++) {
            tracker.add(List.of());
        }
        assertThat(tracker.settled()).isFalse();
        tracker.add(List.of());
        assertThat(tracker.settled()).isTrue();
    }

    private static double[] drained(PitchTracker tracker) {
        double[] pitches = new double[21];
        Arrays.setAll(pitches, frame -> tracker.take());
        assertThat(tracker.isEmpty()).isTrue();
        return pitches;
    }

    private static double f0Hz(Egemaps egemaps) {
        return Semitones.toHz(Given.voicedMean(egemaps, Descriptor.F0_SEMITONE));
    }

    private static double voicedShare(Egemaps egemaps) {
        int voiced = 0;
        for (int frame = 0; frame < egemaps.contours().frames(); frame++) {
            voiced += egemaps.contours().voiced(frame) ? 1 : 0;
        }
        return (double) voiced / egemaps.contours().frames();
    }
}
