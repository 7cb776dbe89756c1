package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.SentenceEncoder.cosine;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;

class OnnxSentenceEncoderTest {
    private static final OnnxSentenceEncoder ENCODER = OnnxSentenceEncoder.bundled();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void sentencesThatMeanAlikeLieCloserInChinese() {
        var vectors = ENCODER.encodeAll(List.of("我考试没过，很难受", "这次考砸了，心里不好过", "楼下新开了一家面馆"), Language.ZH);
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @Test
    void sentencesThatMeanAlikeLieCloserInEnglish() {
        var vectors = ENCODER.encodeAll(
                List.of(
                        "I failed the exam and I feel awful",
                        "I'm gutted, I didn't pass",
                        "The noodle shop opens at nine"),
                Language.EN);
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void vectorsHaveUnitLengthAndTheStatedWidth(Language language) {
        float[] vector = ENCODER.encode("还行 it is what it is", language);
        assertThat(vector).hasSize(OnnxSentenceEncoder.width(language));
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void traditionalAndCapitalsReadLikeSimplifiedAndSmallLetters() {
        assertThat(ENCODER.encode("終於拿到OFFER了", Language.ZH)).isEqualTo(ENCODER.encode("终于拿到offer了", Language.ZH));
    }

    @Test
    void aBatchGivesWhatSingleCallsGiveInTheSameOrder() {
        try (var alone = OnnxSentenceEncoder.withThreads(1)) {
            var texts = List.of("one", "a somewhat longer sentence about the weather", "two words", "one");
            var together = ENCODER.encodeAll(texts, Language.EN);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(cosine(together.get(i), alone.encode(texts.get(i), Language.EN)))
                        .isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void aRepeatedSentenceComesFromTheCacheAsACopy() {
        float[] first = ENCODER.encode("the same sentence again", Language.EN);
        float before = first[0];
        first[0] = 7;
        assertThat(ENCODER.encode("the same sentence again", Language.EN)[0]).isEqualTo(before);
    }

    @Test
    void aLongTextIsReadInWindows() {
        float[] vector = ENCODER.encode("好".repeat(20_000), Language.ZH);
        assertThat(vector).doesNotContain(Float.NaN);
        assertThat(cosine(vector, ENCODER.encode("好".repeat(200), Language.ZH))).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "👩‍👩‍👧", "[MASK] [SEP]", "a\uDC00b", "\u200Bb"})
    void oddTextIsReadToo(String text) {
        assertThat(ENCODER.encode(text, Language.ZH)).doesNotContain(Float.NaN);
        assertThat(ENCODER.encode(text, Language.EN)).doesNotContain(Float.NaN);
    }

    @Test
    void blankTextIsRefused() {
        assertThatThrownBy(() -> ENCODER.encode("  ", Language.EN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
    }

    @Test
    void anEmptyListNeedsNoEncoder() {
        assertThat(ENCODER.encodeAll(List.of(), Language.EN)).isEmpty();
    }

    @Test
    void aClosedEncoderSaysSo() {
        var encoder = OnnxSentenceEncoder.bundled();
        encoder.close();
        assertThatThrownBy(() -> encoder.encode("hello", Language.EN)).hasMessageContaining("closed");
    }
}
