package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UtterancesTest {
    @Test
    void aShortPausePartsNothing() {
        assertThat(Utterances.of(List.of(new Stretch(1, 2), new Stretch(2.5, 3)), 10))
                .containsExactly(new Stretch(0.8, 3.2));
    }

    @Test
    void aLongPauseDoes() {
        assertThat(Utterances.of(List.of(new Stretch(1, 2), new Stretch(3, 4)), 4))
                .containsExactly(new Stretch(0.8, 2.2), new Stretch(2.8, 4));
    }

    @Test
    void whatIsLongIsCutIntoEqualPieces() {
        assertThat(Utterances.of(List.of(new Stretch(0, 12)), 12))
                .containsExactly(new Stretch(0, 6), new Stretch(6, 12));
        assertThat(Utterances.cut(new Stretch(0, 9), 6)).containsExactly(new Stretch(0, 4.5), new Stretch(4.5, 9));
    }
}
