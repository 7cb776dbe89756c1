package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeutralVoicesTest {
    private final NeutralVoices voices = new NeutralVoices(Given.all(1), Given.all(4), Given.all(8));

    @Test
    void anOffsetIsDrawnTowardTheOthersWhereUtterancesAreFew() {
        // two utterances, mean 4, so 3 from the others; 2·4 / (2·4 + 8) = 1/2 of it is believed
        SpeakerBaseline baseline = voices.baseline(List.of(Given.all(3), Given.all(5)));
        assertThat(baseline.offset()).containsOnly(1.5);
        assertThat(baseline.utterances()).isEqualTo(2);
    }

    @Test
    void moreUtterancesAreBelievedMore() {
        // six: 6·4 / (6·4 + 8) = 3/4 of 3
        SpeakerBaseline baseline = voices.baseline(Collections.nCopies(6, Given.all(4)));
        assertThat(baseline.offset()).containsOnly(2.25);
    }

    @Test
    void theOffsetIsTakenFromFeatures() {
        SpeakerBaseline baseline = new SpeakerBaseline(1, Given.all(1.5));
        assertThat(baseline.takenFrom(Given.all(4))).containsOnly(2.5);
    }

    @Test
    void whereNothingVariesThereIsNoOffset() {
        NeutralVoices same = new NeutralVoices(Given.all(1), Given.all(0), Given.all(0));
        assertThat(same.baseline(List.of(Given.all(3))).offset()).containsOnly(0);
    }

    @Test
    void withoutUtterancesThereIsNoBaseline() {
        assertThatThrownBy(() -> voices.baseline(List.of())).hasMessageContaining("neutral");
    }
}
