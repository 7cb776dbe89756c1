package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceSignTest {
    @ParameterizedTest
    @EnumSource(VoiceQuality.class)
    void aSignSaysItsUnitOnceAndChineseInItsOwnBrackets(VoiceQuality quality) {
        VoiceSign sign = new VoiceSign(quality, 0.5, false, 0.2);
        assertThat(sign.english()).containsOnlyOnce(" " + quality.unit());
        assertThat(sign.chinese()).doesNotContain("(", ")");
    }

    @Test
    void paceIsSaidInBothLanguages() {
        VoiceSign sign = new VoiceSign(VoiceQuality.PACE, -0.5, true, 0.2);
        assertThat(sign.english()).isEqualTo("pace (loudness peaks) 0.50 a second below this speaker's usual");
        assertThat(sign.chinese()).isEqualTo("语速（响度峰）比此人平时低 0.50 个/秒");
    }
}
