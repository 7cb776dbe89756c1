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
        TfIdf features = TfIdf.fit(TextFeatures.NGRAMS, Language.ZH, TEXTS, 100);
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
        TfIdf features = TfIdf.fit(TextFeatures.NGRAMS, Language.ZH, TEXTS, 1);
        assertThat(features.of("雨").places()).hasSize(1);
        assertThat(features.of("晴").places()).isEmpty();
    }

    @Test
    void whatIsSavedIsRead() {
        TfIdf features = TfIdf.fit(TextFeatures.NGRAMS, Language.ZH, TEXTS, 100);
        TfIdf read = TfIdf.of(Language.ZH, new SavedNumbers(features.tensors()));
        assertThat(read.of("晴晴雨雪").values()).containsExactly(features.of("晴晴雨雪").values());
    }

    @Test
    void aRarityThatNoTextsCouldGiveIsRefused() {
        TfIdf features = TfIdf.fit(TextFeatures.NGRAMS, Language.ZH, TEXTS, 100);
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
                new LinearModel(TfIdf.fit(TextFeatures.NGRAMS, Language.ZH, TEXTS, 100), new float[4], new float[2])
                        .tensors());
        tensors.put("linear.weight", new Tensor(new float[] {1, Float.MAX_VALUE, 0, 0}, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearModel.of(Language.ZH, 2, new SavedNumbers(tensors)))
                .withMessageContaining("weight");
    }

    @Test
    void whatIsSavedStandsInOneOrder() {
        assertThat(TfIdf.fit(TextFeatures.NGRAMS, Language.ZH, TEXTS, 100)
                        .tensors()
                        .keySet())
                .containsExactly("ngrams.buckets", "ngrams.rarity");
    }

    @Test
    void textsWithNothingInCommonAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TfIdf.fit(TextFeatures.NGRAMS, Language.EN, List.of("one", "two"), 100))
                .withMessageContaining("--model");
    }

    /** 难过 and 过难 have the same signs; as words only one is known. */
    @Test
    void wordsAreCountedWholeAndAFileKeepsWhatItCounts() {
        List<String> texts = List.of("我很难过", "他难过", "今天下雨");
        TfIdf words = TfIdf.fit(TextFeatures.WORDS, Language.ZH, texts, 100);
        assertThat(words.features()).isEqualTo(1);
        assertThat(words.of("妈妈难过了").values()).containsExactly(1f);
        assertThat(words.of("难，过").values()).isEmpty();
        TfIdf read = TfIdf.of(Language.ZH, new SavedNumbers(words.tensors()));
        assertThat(read.of("妈妈难过了").values()).containsExactly(1f);
        assertThat(read.of("难，过").values()).isEmpty();
    }

    @Test
    void theKindOfFeaturesIsNamedInTheFile() {
        for (TextFeatures kind : TextFeatures.values()) {
            assertThat(TfIdf.fit(kind, Language.EN, List.of("so sad", "so glad"), 100)
                            .tensors()
                            .keySet())
                    .allMatch(name -> name.startsWith(kind.code() + "."));
        }
    }

    @Test
    void wordsThatAnotherSegmenterCutAreRefused() {
        Map<String, Tensor> tensors =
                new LinkedHashMap<>(TfIdf.fit(TextFeatures.WORDS, Language.EN, List.of("so sad", "so glad"), 100)
                        .tensors());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TfIdf.of(Language.ZH, new SavedNumbers(tensors)))
                .withMessageContaining("other dictionaries");
        tensors.remove("words.segmenter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TfIdf.of(Language.EN, new SavedNumbers(tensors)))
                .withMessageContaining("words.segmenter");
    }

    @Test
    void featuresOfTwoKindsInOneFileAreRefused() {
        List<String> texts = List.of("so sad", "so glad");
        Map<String, Tensor> tensors = new LinkedHashMap<>(
                TfIdf.fit(TextFeatures.WORDS, Language.EN, texts, 100).tensors());
        tensors.putAll(TfIdf.fit(TextFeatures.NGRAMS, Language.EN, texts, 100).tensors());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TfIdf.of(Language.EN, new SavedNumbers(tensors)))
                .withMessageContaining("several kinds");
    }

    @Test
    void partsOfSpeechCountBesides() {
        List<String> texts = List.of("我很难过", "他非常高兴");
        assertThatIllegalArgumentException().isThrownBy(() -> TfIdf.fit(TextFeatures.WORDS, Language.ZH, texts, 100));
        // pronoun, adverb, adjective, and their three runs
        assertThat(TfIdf.fit(TextFeatures.WORDS_AND_PARTS, Language.ZH, texts, 100)
                        .features())
                .isEqualTo(6);
    }
}
