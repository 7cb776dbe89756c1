package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.voice.egemaps.Descriptor;
import tongli.perception.voice.egemaps.LowLevelDescriptors;

class VoiceStepsTest {
    private static LowLevelDescriptors frame(int number, double loudness, double pitch) {
        double[] values = new double[Descriptor.values().length];
        values[Descriptor.LOUDNESS.ordinal()] = loudness;
        values[Descriptor.F0_SEMITONE.ordinal()] = pitch;
        float[] levels = new float[LowLevelDescriptors.BANDS];
        levels[0] = number;
        return new LowLevelDescriptors(number, 0, values, levels);
    }

    @Test
    void aStepIsTheMeanOfWhatWasMeasuredInFourFrames() {
        float[][] steps = VoiceSteps.of(
                List.of(frame(0, 1, 30), frame(1, 2, 0), frame(2, 3, 34), frame(3, 6, 0), frame(4, 5, 0)));
        assertThat(steps).hasNumberOfRows(2);
        assertThat(steps[0][Descriptor.LOUDNESS.ordinal()]).isEqualTo(3); // (1 + 2 + 3 + 6) / 4
        assertThat(steps[0][Descriptor.F0_SEMITONE.ordinal()]).isEqualTo(32); // (30 + 34) / 2
        assertThat(steps[0][VoiceSteps.WITHOUT_BANDS - 1]).isEqualTo(0.5f);
        assertThat(steps[0][VoiceSteps.WITHOUT_BANDS]).isEqualTo(1.5f); // (0 + 1 + 2 + 3) / 4
        assertThat(steps[1][Descriptor.LOUDNESS.ordinal()]).isEqualTo(5);
        assertThat(steps[1][Descriptor.F0_SEMITONE.ordinal()]).isZero();
    }

    @Test
    void ofNoFramesThereIsOneEmptyStep() {
        assertThat(VoiceSteps.of(List.of())).isDeepEqualTo(new float[1][VoiceSteps.WIDTH]);
    }

    @Test
    void aSpeakersOffsetIsTakenFromWhatWasMeasured() {
        float[][] steps = VoiceSteps.of(List.of(frame(0, 4, 30), frame(1, 4, 30), frame(2, 4, 30), frame(3, 4, 30)));
        SpeakerBaseline high = new SpeakerBaseline(1, Given.at(Given.PITCH, 5));
        float[][] relative = VoiceSteps.less(steps, high);
        assertThat(relative[0][Descriptor.F0_SEMITONE.ordinal()]).isEqualTo(25);
        assertThat(relative[0][Descriptor.LOUDNESS.ordinal()]).isEqualTo(4);
        assertThat(VoiceSteps.less(VoiceSteps.of(List.of(frame(0, 4, 0))), high)[0][Descriptor.F0_SEMITONE.ordinal()])
                .isZero();
    }
}
