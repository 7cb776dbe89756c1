package tongli.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;

class ProsodyTest {

    @Test
    void sadnessIsSlowerLowerSofterAndPausesLonger() {
        Prosody sad = Prosody.of(Map.of(BasicEmotion.SADNESS, 1.0));
        assertThat(sad).isEqualTo(new Prosody(0.84, 0.92, 0.8, 1.6));
    }

    @Test
    void aMixtureLiesBetweenItsParts() {
        // half anger, half neutral: rate 1 + 0.5 · 0.1, pitch 1 + 0.5 · 0.08, volume 1 + 0.5 · 0.25, pauses 1 − 0.5 ·
        // 0.25
        Prosody mixed = Prosody.of(Map.of(BasicEmotion.ANGER, 0.5, BasicEmotion.NEUTRAL, 0.5));
        assertThat(mixed).isEqualTo(new Prosody(1.05, 1.04, 1.125, 0.875));
    }

    @Test
    void aNeutralVoiceIsTheUsualOne() {
        assertThat(Prosody.of(Map.of(BasicEmotion.NEUTRAL, 1.0))).isEqualTo(new Prosody(1, 1, 1, 1));
    }
}
