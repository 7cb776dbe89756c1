package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.SADNESS;
import static tongli.core.BasicEmotion.SURPRISE;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.perception.fusion.BasicDistribution;

class VoteTableTest {
    private static VotedClip clip(BasicEmotion acted, BasicEmotion... voice) {
        return new VotedClip("1", acted, List.of(voice), List.of(acted), List.of(acted));
    }

    private final VoteTable table = new VoteTable(
            List.of(clip(JOY, JOY), clip(JOY, JOY), clip(ANGER, JOY), clip(ANGER, JOY, ANGER)), VotedClip::voice);

    @Test
    void aVoteIsWorthWhatWasActedWhereItWasGiven() {
        // joy was voted 2 times for joy, 1.5 for anger; with half a clip in each of seven cells
        BasicDistribution joy = table.acted(List.of(JOY));
        assertThat(joy.probability(JOY)).isCloseTo(2.5 / 7, within(1e-12));
        assertThat(joy.probability(ANGER)).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(joy.probability(SURPRISE)).isCloseTo(0.5 / 7, within(1e-12));
    }

    @Test
    void aTieIsTheMeanOfItsWinners() {
        // anger was voted 0.5 times, for anger: (0.5 + 0.5) / 4
        BasicDistribution tie = table.acted(List.of(JOY, ANGER));
        assertThat(tie.probability(ANGER)).isCloseTo((2.0 / 7 + 1.0 / 4) / 2, within(1e-12));
    }

    @Test
    void errorsAreCountedByWhatWasActed() {
        assertThat(table.voted()[ANGER.ordinal()][JOY.ordinal()]).isCloseTo(2.0 / 5.5, within(1e-12));
        assertThat(table.voted()[SADNESS.ordinal()][JOY.ordinal()]).isCloseTo(1.0 / 7, within(1e-12));
    }
}
