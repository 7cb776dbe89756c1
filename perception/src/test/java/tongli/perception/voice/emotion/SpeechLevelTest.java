package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpeechLevelTest {
    @Test
    void aConstantComesToTheLevel() {
        float[] samples = new float[3_200];
        Arrays.fill(samples, 0.2f);
        assertThat(SpeechLevel.evened(samples)[0]).isCloseTo(0.05f, within(1e-6f));
    }

    @Test
    void pausesDoNotCount() {
        float[] samples = new float[6_400];
        Arrays.fill(samples, 0, 3_200, 0.2f);
        // −40 dB of the rest: farther than 30
        Arrays.fill(samples, 3_200, 6_400, 0.002f);
        assertThat(SpeechLevel.evened(samples)[0]).isCloseTo(0.05f, within(1e-6f));
    }

    @Test
    void silenceStaysSilence() {
        assertThat(SpeechLevel.evened(new float[3_200])).containsOnly(0);
        assertThat(SpeechLevel.evened(new float[10])).containsOnly(0);
        assertThat(SpeechLevel.evened(new float[0])).isEmpty();
    }

    @Test
    void aLevelThatStaysIsFollowedExactly() {
        LevelFollower follower = new LevelFollower();
        float[] frame = new float[SpeechLevel.FRAME];
        Arrays.fill(frame, 0.2f);
        assertThat(follower.evened(frame)[0]).isCloseTo(0.05f, within(1e-6f));
        assertThat(follower.evened(frame)[SpeechLevel.FRAME - 1]).isCloseTo(0.05f, within(1e-6f));
    }
}
