package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;

class QuestionFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | is it still snowing | YES_NO",
                "EN | so did you ring them | YES_NO",
                "EN | Scared? | YES_NO",
                "EN | how's the garden | WH",
                "EN | where were you sitting | WH",
                "EN | what a week | NONE",
                "EN | When it rains you stay in. | NONE",
                "EN | You did that on your own. | NONE",
                "ZH | 你还住那儿吗 | YES_NO",
                "ZH | 是不是有点怕 | YES_NO",
                "ZH | 去不去都行 | YES_NO",
                "ZH | 是十月二号退的，对吗？ | TAG",
                "ZH | 一个人扛着呢，是吧 | TAG",
                "EN | You sent it back in October, right? | TAG",
                "EN | You never told her, did you see her after? | YES_NO",
                "EN | It's the quiet, isn't it. | TAG",
                "EN | Are you all right? | YES_NO",
                "EN | What is it? | WH",
                "EN | Aoife, did you ring them | YES_NO",
                "ZH | 在哪儿看到的啊 | WH",
                "ZH | 几点睡的 | WH",
                "ZH | 没什么要紧 | NONE",
                "ZH | 不不不 | NONE",
                "ZH | 一个人坐了半天 | NONE"
            })
    void chatAsksByItsFormWithOrWithoutAMark(Language language, String text, QuestionForm form) {
        assertThat(QuestionForm.of(text, language)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"mm", "Mhm.", "嗯嗯", "哦。", "ok", "go on", "然后呢？"})
    void aLittleWordTakesNoTurn(String text) {
        assertThat(Continuer.is(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mm that sounds lonely", "嗯，一个人扛着", "好累"})
    void aLittleWordWithMoreBehindItDoes(String text) {
        assertThat(Continuer.is(text)).isFalse();
    }
}
