package tongli.learning.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.EmotionText;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.encoder.TaskModelFile;

class EmotionCalibrationTest {
    /** Forty texts, three of four of which are what the polarity head is all but certain of. */
    private static TuningPart part() {
        List<EmotionText> texts = new ArrayList<>();
        List<List<float[]>> logits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            float[] polarity = i % 4 == 3 ? new float[] {0, 0, 1} : new float[] {1, 0, 0};
            float[] joy = {1, 0, 0, 0, 0, 0, 0};
            texts.add(new EmotionText(
                    EmotionSet.BRIGHTER_CHN,
                    "第" + i + "天",
                    Map.of(EmotionTask.POLARITY, polarity, EmotionTask.BASIC, joy),
                    0));
            logits.add(List.of(
                    new float[] {4, 0, 0},
                    new float[] {i % 4 == 3 ? -2 : -1, -3, -3}, // 0.12 and 0.27
                    new float[7],
                    new float[7],
                    new float[28],
                    new float[1],
                    new float[3]));
        }
        return new TuningPart(EmotionSet.BRIGHTER_CHN, texts, logits);
    }

    private final EmotionHeads calibrated = EmotionCalibration.of(
            new EmotionHeads(EmotionTargets.heads(Language.ZH).stream()
                    .map(TaskModelFile.Head::uncalibrated)
                    .toList()),
            Language.ZH,
            List.of(part()));

    @Test
    void anOverconfidentHeadIsTemperedToWhatItIsRightAbout() {
        double said = calibrated.read(Taxonomy.POLARITY, part().logits().get(0)).distribution()[0];
        assertThat(said).isBetween(0.72, 0.78); // right in three of four
    }

    @Test
    void aThresholdPartsWhatIsSaidFromWhatIsNot() {
        assertThat(calibrated.thresholds(Taxonomy.POLARITY).get(0)).isBetween(0.12, 0.27);
    }

    @Test
    void whatIsRightOftenEnoughIsNotAbstainedFrom() {
        assertThat(calibrated.abstainBelow(Taxonomy.POLARITY)).isZero();
    }
}
