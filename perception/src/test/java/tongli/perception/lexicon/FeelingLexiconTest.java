package tongli.perception.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;

class FeelingLexiconTest {
    @Test
    void aWordHasItsFeelingInAnyCase() {
        FeelingLexicon english = FeelingLexicon.of(Language.EN);
        assertThat(english.emotion("Furious")).contains(BasicEmotion.ANGER);
        assertThat(english.emotion("table")).isEmpty();
        assertThat(FeelingLexicon.of(Language.ZH).emotion("难过")).contains(BasicEmotion.SADNESS);
    }

    @Test
    void whatCanStandInItsPlaceIsOfTheSameFormAndAnotherFeelingOrItsOpposite() {
        FeelingLexicon english = FeelingLexicon.of(Language.EN);
        assertThat(english.others("happy")).contains("sad", "furious").doesNotContain("glad", "happy", "sadly");
        assertThat(english.others("won")).contains("lost");
        assertThat(english.others("tears")).isEmpty(); // stands alone
        assertThat(FeelingLexicon.of(Language.ZH).others("赢")).contains("输");
    }

    @Test
    void chineseWordsOfTwoSignsAreFoundWhereverTheyAreWritten() {
        FeelingLexicon chinese = FeelingLexicon.of(Language.ZH);
        assertThat(found(chinese, "我很难过，她哭了。")).contains("难过", "哭");
        assertThat(found(chinese, "我的爱好是画画。")).doesNotContain("爱"); // a sign within a word
        assertThat(found(FeelingLexicon.of(Language.EN), "A happy unhappy end")).containsExactly("happy", "unhappy");
    }

    private static List<String> found(FeelingLexicon lexicon, String text) {
        return lexicon.in(text).stream().map(span -> span.of(text)).toList();
    }
}
