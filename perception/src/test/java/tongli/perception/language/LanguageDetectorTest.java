package tongli.perception.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;

class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {"今天终于拿到offer了", "聽說你考上了，恭喜", "嗯", "他们说 deadline 是 Friday，我来不及了", "😭😭 又没考上", "2026年11月", "……？"})
    void chineseIsChineseEvenWithBorrowedWords(String text) {
        assertThat(detector.detect(text)).contains(Language.ZH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I passed!",
                "I love 北京",
                "Room 101, again…",
                "we had 火锅 for dinner",
                "ok 👍",
                "Café's closed",
                "Dunno."
            })
    void englishIsEnglishEvenWithBorrowedWords(String text) {
        assertThat(detector.detect(text)).contains(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "😀😀", "?!", "\u0000\uD800"})
    void whatBelongsToNeitherIsLeftToTheCaller(String text) {
        assertThat(detector.detect(text)).isEmpty();
        assertThat(detector.detectOr(text, Language.ZH)).isEqualTo(Language.ZH);
    }

    @Test
    void aHundredThousandCharactersAreNoProblem() {
        assertThat(detector.detect("这里很安静。".repeat(16_666))).contains(Language.ZH);
    }

    @Property
    void anyTextGetsAnAnswerOrNone(@ForAll String text) {
        assertThat(detector.detect(text)).isNotNull();
    }
}
