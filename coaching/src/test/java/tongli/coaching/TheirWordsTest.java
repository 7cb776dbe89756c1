package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tongli.core.Language;

class TheirWordsTest {

    @Test
    void theLastOfEqualClausesIsQuotedFirst() {
        assertThat(TheirWords.quotes(Language.EN, "I fed the cat. I locked the shop.", false)
                        .get(0))
                .isEqualTo("I locked the shop");
        assertThat(TheirWords.quotes(Language.ZH, "我喂了猫食，我锁了铺门。", false).get(0)).isEqualTo("我锁了铺门");
    }

    @Test
    void whatTurnsOnTheListenerOrIsAQuestionIsNotQuoted() {
        assertThat(TheirWords.quotes(Language.EN, "You never asked me anything. Why did you come?", false))
                .isEmpty();
        assertThat(TheirWords.quotes(Language.ZH, "你从来没问过我。你来干嘛？", true)).isEmpty();
        assertThat(TheirWords.quotes(Language.EN, "Please don't ring my sister.", false))
                .isEmpty();
    }

    @Test
    void hardWordsAboutOneselfAreQuotedOnlyFreely() {
        assertThat(TheirWords.quotes(Language.ZH, "我就是个废物。", false)).isEmpty();
        assertThat(TheirWords.quotes(Language.ZH, "我就是个废物。", true)).containsExactly("我就是个废物");
    }

    @Test
    void anInsultIsNeverQuoted() {
        assertThat(TheirWords.quotes(Language.EN, "That liar took the lot.", true))
                .isEmpty();
    }
}
