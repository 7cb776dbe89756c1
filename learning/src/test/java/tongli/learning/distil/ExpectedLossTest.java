package tongli.learning.distil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.encoder.TaskModelFile;

class ExpectedLossTest {
    /** With thresholds of a half. */
    private static final EmotionHeads HEADS = new EmotionHeads(FastHeads.of(Language.EN).stream()
            .map(TaskModelFile.Head::uncalibrated)
            .toList());

    private static EmotionHeads.Output polarity(double positive, double neutral, double negative) {
        double[] values = {positive, neutral, negative};
        return new EmotionHeads.Output(values, values, 0);
    }

    @Test
    void aSureAnswerIsMissedMoreThanAnUnsureOne() {
        List<EmotionHeads.Output> full = List.of(
                polarity(0.9, 0.1, 0.1), polarity(0.55, 0.45, 0.1), polarity(0.95, 0.1, 0.1), polarity(0.1, 0.9, 0.1));
        EmotionHeads.Output positive = polarity(0.9, 0.1, 0.1);
        EmotionHeads.Output neutral = polarity(0.2, 0.7, 0.1);
        List<EmotionHeads.Output> quick = List.of(positive, neutral, neutral, neutral);
        // positive: named 3, held 2.5, hits 2.4, so F1/2 = 0.436; neutral: named 1, held 1.55, hits 0.9, so 0.353
        // second text: 2 (0.55 - 0.436) / 5.5 - 2 (0.45 - 0.353) / 2.55 < 0, nothing is lost
        // third: 2 (0.95 - 0.436) / 5.5 + 2 (0.353 - 0.1) / 2.55 = 0.385, the only loss and so their mean
        assertThat(ExpectedLoss.spared(Taxonomy.POLARITY, HEADS, quick, HEADS, full, full.size()))
                .containsExactly(new double[] {1, 1, 0.5, 1}, within(1e-9));
    }

    @Test
    void whereBothNameTheSameNothingIsLost() {
        List<EmotionHeads.Output> same = List.of(polarity(0.9, 0.1, 0.1), polarity(0.1, 0.2, 0.8));
        assertThat(ExpectedLoss.spared(Taxonomy.POLARITY, HEADS, same, HEADS, same, 2))
                .containsExactly(1, 1);
    }
}
