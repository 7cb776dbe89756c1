package tongli.learning.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.EmotionText;
import tongli.learning.finetune.TaskText;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;

class EmotionTargetsTest {
    private static final float UNKNOWN = Float.NaN;

    @Test
    void everyLanguagesHeadsAreThoseThatAreServed() {
        assertThat(EmotionTargets.heads(Language.EN))
                .extracting(TaskHead::name)
                .containsExactly(
                        "polarity", "polarity-labels", "basic", "basic-labels", "fine-labels", "brighter", "intensity");
        assertThat(EmotionTargets.heads(Language.ZH))
                .extracting(TaskHead::name)
                .containsExactly(
                        "polarity", "polarity-labels", "basic", "basic-labels", "fine-labels", "intensity", "affect");
        for (Language language : Language.values()) {
            new EmotionHeads(EmotionTargets.heads(language).stream()
                    .map(TaskModelFile.Head::uncalibrated)
                    .toList()); // refuses what it cannot read
        }
    }

    @Test
    void labelsShareTheOneAnswerAndStandWholeByThemselves() {
        float[] sadAndAngry = {0, 1, 1, 0, 0, 0, 0};
        EmotionText text = new EmotionText(
                EmotionSet.BRIGHTER_CHN,
                "碗又没洗",
                Map.of(EmotionTask.BASIC, sadAndAngry, EmotionTask.POLARITY, new float[] {0, 0, 1}),
                1 / 3f);
        assertThat(EmotionTargets.of(text, Language.ZH).targets().subList(0, 4))
                .usingElementComparator(EmotionTargetsTest::order)
                .isEqualTo(List.of(
                        new float[] {0, 0, 1},
                        new float[] {0, 0, 1},
                        new float[] {0, 0.5f, 0.5f, 0, 0, 0, 0},
                        sadAndAngry));
        assertThat(EmotionTargets.of(text, Language.ZH).targets().get(4)).containsOnly(UNKNOWN);
        assertThat(EmotionTargets.of(text, Language.ZH).targets().get(5)).containsExactly(1 / 3f);
        assertThat(EmotionTargets.of(text, Language.ZH).targets().get(6)).containsOnly(UNKNOWN);
    }

    @Test
    void whatASetDoesNotTeachIsUnknown() {
        EmotionText text = new EmotionText(
                EmotionSet.BRIGHTER_ENG,
                "The bowl broke.",
                Map.of(EmotionTask.BASIC, new float[] {0, 1, 0, 0, UNKNOWN, 0, 0}, EmotionTask.BRIGHTER, new float[] {
                    0, 0, 0, 1, 0
                }),
                UNKNOWN);
        TaskText target = EmotionTargets.of(text, Language.EN);
        assertThat(target.targets().get(2)).containsOnly(UNKNOWN);
        assertThat(target.targets().get(3)).containsOnly(UNKNOWN);
        assertThat(target.targets().get(4)).containsOnly(UNKNOWN);
        assertThat(target.targets().get(5)).containsExactly(0, 0, 0, 1, 0);
        assertThat(target.targets().get(6)).containsOnly(UNKNOWN);
    }

    private static int order(float[] a, float[] b) {
        return Arrays.compare(a, b);
    }
}
