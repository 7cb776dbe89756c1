package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BasicEmotionTest {
    @Test
    void affectIsTheMeanOfWhatIsProbable() {
        // a quarter of joy (0.81, 0.51, 0.46), three quarters of neutral, which lies in the middle
        Affect affect = BasicEmotion.expectedAffect(
                emotion -> emotion == BasicEmotion.JOY ? 0.25 : emotion == BasicEmotion.NEUTRAL ? 0.75 : 0);
        assertThat(affect.valence()).isCloseTo(0.2025, within(1e-12));
        assertThat(affect.arousal()).isCloseTo(0.1275, within(1e-12));
        assertThat(affect.dominance()).isCloseTo(0.115, within(1e-12));
    }
}
