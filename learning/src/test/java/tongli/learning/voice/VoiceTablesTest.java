package tongli.learning.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.learning.metric.ConfusionMatrix;

class VoiceTablesTest {
    private static final VoiceEvaluation.Result RESULT = new VoiceEvaluation.Result(
            List.of("anger", "neutral"),
            8,
            new ConfusionMatrix(List.of(List.of(3, 1), List.of(2, 2))),
            new double[] {0.5, 0.75},
            Map.of("a", 0.625),
            0.1,
            0.5,
            0.75,
            0.9);

    @Test
    void aRowSaysWhoWasHeardAndHowWell() {
        // recalls of 3/4 and 2/4
        assertThat(VoiceTables.row("mlp", Hearing.STRANGERS, RESULT))
                .isEqualTo("| mlp | nobody | 8 | **0.625** (0.500–0.750) | 0.100 | 0.750 (0.50) | 0.900 |");
        assertThat(VoiceTables.row("mlp", Hearing.of("all"), RESULT))
                .contains("| all of their recordings, unlabelled |");
        assertThat(VoiceTables.row("mlp", Hearing.of("3"), RESULT)).contains("| 3 |");
    }

    @Test
    void whatWasTakenForWhatHasARowATruth() {
        assertThat(VoiceTables.confusion(RESULT))
                .isEqualTo("| | anger | neutral |\n|---|---|---|\n| anger | 3 | 1 |\n| neutral | 2 | 2 |");
    }
}
