package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EgemapsTest {

    static Stream<Arguments> oddSounds() {
        Random random = new Random(6);
        return Stream.of(
                Arguments.of("no samples", new float[0]),
                Arguments.of("one sample", new float[] {0.5f}),
                Arguments.of("30 ms", Given.sine(0.03, 200, 0.5)),
                Arguments.of("silence", new float[8000]),
                Arguments.of("a constant", Given.sound(0.5, t -> 0.5)),
                Arguments.of("clipped", Given.sound(0.5, t -> Math.signum(Math.sin(300 * t)))),
                Arguments.of("only not numbers", Given.sound(0.5, t -> Double.NaN)),
                Arguments.of("infinite", Given.sound(0.5, t -> Double.NEGATIVE_INFINITY)),
                Arguments.of("one click", click()),
                Arguments.of("half the rate", Given.sound(0.5, t -> Math.cos(Math.PI * 16_000 * t))),
                Arguments.of("faint", Given.sine(0.5, 200, 1e-30)),
                Arguments.of("a pure tone", Given.sine(0.5, 1000, 1)),
                Arguments.of("noise", Given.sound(0.5, t -> 2 * random.nextDouble() - 1)));
    }

    private static float[] click() {
        float[] samples = new float[8000];
        samples[4000] = 1;
        return samples;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddSounds")
    void everythingIsFiniteWhateverTheSound(String name, float[] samples) {
        Egemaps egemaps = Egemaps.of(samples); // the records refuse what is not finite
        assertThat(egemaps.features().values())
                .as(name)
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    @Test
    void silenceHasNoLoudnessNoVoiceAndABalancedSpectrum() {
        VoiceFeatures features = Egemaps.of(new float[8000]).features();
        assertThat(features.value("loudness_sma3_amean")).isZero();
        assertThat(features.value("F0semitoneFrom27.5Hz_sma3nz_amean")).isZero();
        assertThat(features.value("VoicedSegmentsPerSec")).isZero();
        assertThat(features.value("alphaRatioUV_sma3nz_amean")).isZero();
        assertThat(features.value("equivalentSoundLevel_dBp")).isEqualTo(-100);
    }

    @Test
    void aConstantHasNoVoice() {
        assertThat(Egemaps.of(Given.sound(1, t -> 0.5)).features().value("VoicedSegmentsPerSec"))
                .isZero();
    }

    @Test
    void noSamplesHaveNoFramesAndAllIsZeroButTheSoundLevel() {
        Egemaps egemaps = Egemaps.of(new float[0]);
        assertThat(egemaps.contours().frames()).isZero();
        assertThat(egemaps.features().value("equivalentSoundLevel_dBp")).isEqualTo(-100);
        assertThat(Arrays.stream(egemaps.features().toArray()).limit(87)).containsOnly(0.0);
    }

    @Test
    void contoursAreAsLongAsTheRecording() {
        Contours contours = Egemaps.of(Given.sine(1, 200, 0.1)).contours();
        assertThat(contours.frames()).isEqualTo(99);
        assertThat(contours.seconds()).isEqualTo(0.99);
        assertThat(Contours.startSeconds(42)).isEqualTo(0.42);
        assertThat(contours.smoothed(Descriptor.LOUDNESS)).hasSize(99);
    }

    @Test
    void aLongContourKeepsItsBeginning() {
        double[] contour = Egemaps.of(Given.sine(3, 200, 0.1)).contours().smoothed(Descriptor.LOUDNESS);
        assertThat(contour[10]).isCloseTo(contour[290], within(0.01));
    }

    @Test
    void descriptorsThatAreNotFiniteAreRefusedByName() {
        double[] values = new double[Descriptor.values().length];
        values[Descriptor.MFCC2.ordinal()] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LowLevelDescriptors(0, 0, values))
                .withMessageContaining("mfcc2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LowLevelDescriptors(0, 0, new double[3]))
                .withMessageContaining("25");
    }
}
