package tongli.learning.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;

class TfIdfTest {
    private static final List<String> TEXTS = List.of("雨晴", "雨", "晴晴雨雪");

    @Test
    void aSignCountsByHowOftenItComesAndHowFewTextsHaveIt() {
        TfIdf features = TfIdf.fit(Language.ZH, TEXTS, 100);
        // only 雨 (3 of 3 texts) and 晴 (2 of 3) come in two texts
        assertThat(features.features()).isEqualTo(2);
        // 雨: 1 · (ln(4/4) + 1) = 1; 晴: (1 + ln 2) · (ln(4/3) + 1) = 2.18023; length 2.39863
        float[] values = features.of("晴晴雨雪").values();
        Arrays.sort(values);
        assertThat(values).containsExactly(new float[] {0.41691f, 0.90895f}, within(2e-5f));
        assertThat(features.of("风").places()).isEmpty();
    }

    @Test
    void ofManyThoseAreKeptThatMoreTextsHave() {
        TfIdf features = TfIdf.fit(Language.ZH, TEXTS, 1);
        assertThat(features.of("雨").places()).hasSize(1);
        assertThat(features.of("晴").places()).isEmpty();
    }

    @Test
    void whatIsSavedIsRead() {
        TfIdf features = TfIdf.fit(Language.ZH, TEXTS, 100);
        TfIdf read = TfIdf.of(Language.ZH, new SavedNumbers(features.tensors()));
        assertThat(read.of("晴晴雨雪").values()).containsExactly(features.of("晴晴雨雪").values());
    }

    @Test
    void aRarityThatNoTextsCouldGiveIsRefused() {
        TfIdf features = TfIdf.fit(Language.ZH, TEXTS, 100);
        for (float rarity : new float[] {0, -1, 1e30f, Float.NaN, Float.POSITIVE_INFINITY, Float.MIN_VALUE}) {
            Map<String, Tensor> tensors = new LinkedHashMap<>(features.tensors());
            tensors.put("ngrams.rarity", new Tensor(new float[] {1, rarity}, 2));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TfIdf.of(Language.ZH, new SavedNumbers(tensors)))
                    .withMessageContaining("rarity");
        }
    }

    @Test
    void aWeightThatWouldMakeALogitEndlessIsRefused() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(
                new LinearModel(TfIdf.fit(Language.ZH, TEXTS, 100), new float[4], new float[2]).tensors());
        tensors.put("linear.weight", new Tensor(new float[] {1, Float.MAX_VALUE, 0, 0}, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearModel.of(Language.ZH, 2, new SavedNumbers(tensors)))
                .withMessageContaining("weight");
    }

    @Test
    void whatIsSavedStandsInOneOrder() {
        assertThat(TfIdf.fit(Language.ZH, TEXTS, 100).tensors().keySet())
                .containsExactly("ngrams.buckets", "ngrams.rarity");
    }

    @Test
    void textsWithNothingInCommonAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TfIdf.fit(Language.EN, List.of("one", "two"), 100))
                .withMessageContaining("--model");
    }
}
