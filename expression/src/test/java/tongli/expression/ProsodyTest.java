package tongli.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.BasicEmotion;

class ProsodyTest {

    @Test
    void sadnessIsSlowerLowerFlatterSofterAndPausesLonger() {
        Prosody sad = Prosody.of(Map.of(BasicEmotion.SADNESS, 1.0));
        assertThat(sad).isEqualTo(new Prosody(0.84, 0.92, 0.65, 0.8, 1.6));
    }

    @Test
    void aMixtureLiesBetweenItsParts() {
        // half anger, half neutral: each is 1 plus half of what anger adds: 0.1, 0.08, 0.35, 0.25, −0.25
        Prosody mixed = Prosody.of(Map.of(BasicEmotion.ANGER, 0.5, BasicEmotion.NEUTRAL, 0.5));
        assertThat(mixed).isEqualTo(new Prosody(1.05, 1.04, 1.175, 1.125, 0.875));
    }

    @Test
    void aNeutralVoiceIsTheUsualOne() {
        assertThat(Prosody.of(Map.of(BasicEmotion.NEUTRAL, 1.0))).isEqualTo(Prosody.USUAL);
        assertThat(Prosody.of(new Affect(0, 0, 0))).isEqualTo(Prosody.USUAL);
    }

    @Test
    void arousalQuickensRaisesWidensAndSpeaksUp() {
        // arousal 0.5, valence −0.5: rate 1 + 0.09 − 0.015, pitch 1 + 0.075 − 0.015, range 1 + 0.225 − 0.05,
        // volume 1 + 0.125, pauses 1 − 0.175 + 0.05
        assertThat(Prosody.of(new Affect(-0.5, 0.5, 0))).isEqualTo(new Prosody(1.075, 1.06, 1.175, 1.125, 0.875));
    }

    @Test
    void everyCornerOfAffectHasAVoice() {
        for (int corner = 0; corner < 8; corner++) {
            Affect affect = new Affect((corner & 1) * 2 - 1, (corner >> 1 & 1) * 2 - 1, (corner >> 2 & 1) * 2 - 1);
            assertThat(Prosody.of(affect).pauses()).isPositive();
        }
    }

    @Test
    void aRangeOfNothingIsRefused() {
        assertThatThrownBy(() -> new Prosody(1, 1, 0, 1, 1)).hasMessageContaining("range is 0.0");
    }
}
