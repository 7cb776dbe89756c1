package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VoiceModelTextTest {
    private final String text = VoiceModelText.write(Given.angryAbove220Hz());

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(VoiceModelText.write(VoiceModelText.read(text))).isEqualTo(text);
        assertThat(VoiceModelText.read(text).about()).containsEntry("seed", "7");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> VoiceModelText.read("{}")).hasMessageContaining("no voice model");
        assertThatThrownBy(() -> VoiceModelText.read("")).hasMessageContaining("no voice model");
    }

    @Test
    void aModelOfOtherFeaturesIsRefused() {
        assertThatThrownBy(() -> VoiceModelText.read(text.replace("loudnessPeaksPerSec", "loudnessPeaks")))
                .hasMessageContaining("other features");
    }

    @Test
    void whatIsWrongIsNamedByItsLine() {
        assertThatThrownBy(() -> VoiceModelText.read(text.replaceAll("(?m)^stranger_bias.*\n", "")))
                .hasMessageContaining("stranger_bias");
        assertThatThrownBy(() -> VoiceModelText.read(text.replaceAll("(?m)^stranger_bias.*$", "stranger_bias\tx\t0")))
                .hasMessageContaining("value 1 of the line \"stranger_bias\"");
        assertThatThrownBy(() -> VoiceModelText.read(text + "version\t2\n")).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> VoiceModelText.read(text.replaceAll("(?m)^stranger_bias.*$", "stranger_bias\tNaN\t0")))
                .hasMessageContaining("bias");
    }
}
