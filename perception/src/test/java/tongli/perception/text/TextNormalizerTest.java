package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tongli.core.Language;

class TextNormalizerTest {
    private final TextNormalizer chinese = new TextNormalizer(Language.ZH);
    private final TextNormalizer english = new TextNormalizer(Language.EN);

    @Test
    void traditionalBecomesSimplifiedAndLettersLowerCase() {
        assertThat(chinese.normalize("終於拿到OFFER了")).isEqualTo("终于拿到offer了");
    }

    @Test
    void emojiAreNamedInTheLanguageOfTheText() {
        assertThat(chinese.normalize("没事😭")).isEqualTo("没事 大哭 ");
        assertThat(english.normalize("Fine 😭")).isEqualTo("fine  crying hard ");
    }

    @Test
    void anEmojiOutsideTheTableIsNamedByUnicodeInEnglish() {
        assertThat(english.normalize("🐧")).isEqualTo(" penguin ");
        assertThat(chinese.normalize("🐧")).isEqualTo("🐧");
    }

    @Test
    void skinTonesAndVariationMarksVanish() {
        assertThat(english.normalize("👍🏽")).isEqualTo(" good ");
        assertThat(english.normalize("❤️")).isEqualTo(" love ");
    }

    @Test
    void brokenSurrogatesAreReplaced() {
        assertThat(english.normalize("a\uD83Db")).isEqualTo("a\uFFFDb");
    }
}
