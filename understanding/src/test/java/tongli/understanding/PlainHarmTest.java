package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** To be told to be glad of it, or congratulated on a loss, hurts whatever a model hears in the words. */
class PlainHarmTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我爸中风以后不认得我了。 | 你该庆幸他还活着。 | MINIMISING
            ZH | 我爸中风以后不认得我了。 | 其实你应该知足，多少人爹都没了。 | MINIMISING
            ZH | 她回消息越来越慢，我睡不着。 | 你就是想太多。 | MINIMISING
            ZH | 我妈上个月走了。 | 恭喜啊！ | FALSE_CHEER
            ZH | 我们家狗昨天安乐死了。 | 我替你高兴。 | FALSE_CHEER
            EN | Dad doesn't know my name since the stroke. | You should be grateful he's still alive. | MINIMISING
            EN | She takes longer and longer to text back. | You're just overthinking it. | MINIMISING
            EN | My mum died on Tuesday. | Congratulations! | FALSE_CHEER
            EN | We had to put him down. | Oh that's great news! | FALSE_CHEER
            """)
    void itIsSeen(Language language, String line, String reply, Misstep misstep) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .contains(misstep);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我妈走了三年，今天我终于考上了，第一个想告诉她。 | 恭喜你！她要是在，得多高兴。 | FALSE_CHEER
            ZH | 我考上了！ | 恭喜啊！ | FALSE_CHEER
            ZH | 我妈上个月走了。 | 最后那几天你都在，对你来说一定不一样。 | FALSE_CHEER
            ZH | 他们都说我想多了。 | 谁说你就是想太多？ | MINIMISING
            EN | Nan died in March, and today I finally passed my driving test. | Congratulations! She'd have been first in the car. | FALSE_CHEER
            EN | I got in! | Congratulations! | FALSE_CHEER
            EN | My mum died on Tuesday. | What was she like? | FALSE_CHEER
            EN | Everyone says I'm making too much of it. | They told you that you should be grateful. | MINIMISING
            """)
    void whereItFitsItIsLetBe(Language language, String line, String reply, Misstep misstep) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .doesNotContain(misstep);
    }
}
