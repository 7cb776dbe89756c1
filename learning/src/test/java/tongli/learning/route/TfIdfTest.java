package tongli.learning.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.learning.finetune.SavedNumbers;

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
    void textsWithNothingInCommonAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TfIdf.fit(Language.EN, List.of("one", "two"), 100))
                .withMessageContaining("--model");
    }
}
