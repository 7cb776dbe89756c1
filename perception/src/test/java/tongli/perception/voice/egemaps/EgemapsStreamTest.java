package tongli.perception.voice.egemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EgemapsStreamTest {

    @Test
    void whatComesOutDoesNotHangOnHowSamplesWereCut() {
        float[] samples = Given.sum(Given.harmonics(1.5, 140, 20), Given.noise(1.5, 2));
        List<LowLevelDescriptors> pieces = new ArrayList<>();
        EgemapsStream stream = new EgemapsStream(pieces::add);
        Random random = new Random(4);
        int at = 0;
        while (at < samples.length) {
            int count = Math.min(random.nextInt(700), samples.length - at);
            stream.accept(samples, at, count);
            at += count;
        }
        stream.finish();
        List<LowLevelDescriptors> whole = frames(samples);
        assertThat(pieces).hasSameSizeAs(whole);
        for (int frame = 0; frame < whole.size(); frame++) {
            assertThat(pieces.get(frame).toString()).isEqualTo(whole.get(frame).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "319, 1", "320, 1", "479, 1", "480, 2", "960, 5", "16000, 99"})
    void eachWholeShortWindowIsAFrame(int samples, int frames) {
        // 1 + (samples - 320) / 160, and one for what is shorter than a window
        assertThat(frames(new float[samples])).hasSize(frames);
    }

    @Test
    void aFrameIsGivenWhenFortyFollow() {
        List<LowLevelDescriptors> given = new ArrayList<>();
        EgemapsStream stream = new EgemapsStream(given::add);
        int fortyOneFrames = 640 + 40 * 160; // the long window reaches 320 samples beyond the short one
        stream.accept(new float[fortyOneFrames], 0, fortyOneFrames - 1);
        assertThat(given).isEmpty();
        stream.accept(new float[1], 0, 1);
        assertThat(given).hasSize(1);
    }

    @Test
    void framesAreNumberedAndTimed() {
        List<LowLevelDescriptors> frames = frames(new float[1600]);
        assertThat(frames.get(3).frame()).isEqualTo(3);
        assertThat(frames.get(3).startSeconds()).isEqualTo(0.03);
        assertThat(frames.get(3).toString()).startsWith("frame 3: ");
    }

    @Test
    void aVoicedFrameSaysItsPitchInHertz() {
        LowLevelDescriptors frame = frames(Given.harmonics(1, 180, 20)).get(40);
        assertThat(frame.voiced()).isTrue();
        assertThat(frame.f0Hz()).isBetween(179.5, 180.5);
        assertThat(frames(new float[1600]).get(3).f0Hz()).isZero();
    }

    @Test
    void aFinishedStreamTakesNoMore() {
        EgemapsStream stream = new EgemapsStream(frame -> {});
        stream.finish();
        assertThatIllegalStateException().isThrownBy(() -> stream.accept(new float[1], 0, 1));
        assertThatIllegalStateException().isThrownBy(stream::finish);
    }

    @Test
    void samplesThatAreNotThereAreRefused() {
        EgemapsStream stream = new EgemapsStream(frame -> {});
        assertThatThrownBy(() -> stream.accept(new float[10], 5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void piecesThatAreRefusedAreNotTakenInPart() {
        List<LowLevelDescriptors> given = new ArrayList<>();
        EgemapsStream stream = new EgemapsStream(given::add);
        assertThatThrownBy(() -> stream.accept(new float[10], 5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
        stream.finish();
        assertThat(given).isEmpty();
    }

    @Test
    void afterTheEndAndBeforeTheBeginningThereIsSilence() {
        float[] samples = Given.harmonics(0.5, 140, 20);
        float[] longer = new float[samples.length + 640];
        System.arraycopy(samples, 0, longer, 320, samples.length);
        List<LowLevelDescriptors> alone = frames(samples);
        List<LowLevelDescriptors> amidSilence = frames(longer);
        for (Descriptor descriptor : Descriptor.values()) {
            if (descriptor != Descriptor.SPECTRAL_FLUX) { // the first frame has nothing to move from
                assertThat(alone.get(0).value(descriptor))
                        .isEqualTo(amidSilence.get(2).value(descriptor));
            }
            int last = alone.size() - 1;
            assertThat(alone.get(last).value(descriptor))
                    .as(descriptor.reference())
                    .isEqualTo(amidSilence.get(last + 2).value(descriptor));
        }
    }

    @Test
    void aVoiceTooFaintIsNone() {
        assertThat(frames(Given.sine(0.5, 200, 0.0005)).get(20).voiced()).isFalse();
    }

    @Test
    void whatIsNoNumberCountsAsSilence() {
        float[] samples = Given.harmonics(0.5, 140, 20);
        float[] holes = samples.clone();
        float[] silent = samples.clone();
        Arrays.fill(holes, 2000, 2100, Float.NaN);
        Arrays.fill(silent, 2000, 2100, 0);
        assertThat(Egemaps.of(holes).features()).isEqualTo(Egemaps.of(silent).features());
    }

    @Test
    void whatIsTooLoudIsCut() {
        float[] loud = Given.sound(0.3, t -> t < 0.1 ? Float.POSITIVE_INFINITY : -1e30);
        float[] cut = Given.sound(0.3, t -> t < 0.1 ? 1 : -1);
        assertThat(Egemaps.of(loud).features()).isEqualTo(Egemaps.of(cut).features());
    }

    private static List<LowLevelDescriptors> frames(float[] samples) {
        List<LowLevelDescriptors> frames = new ArrayList<>();
        EgemapsStream stream = new EgemapsStream(frames::add);
        stream.accept(samples, 0, samples.length);
        stream.finish();
        return frames;
    }
}
