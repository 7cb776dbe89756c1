package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** By rules and model together: to say sorry is no argument, unless the words take it back. */
class PlainSorryTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | My dad died on Sunday. | I'm sorry to hear that.
            EN | They found a lump. | I'm really sorry to hear that.
            EN | I didn't get in. | I'm sorry that happened to you.
            EN | Nineteen days, and four different people. | Sorry, that is our fault.
            EN | Nineteen days, and four different people. | I apologise.
            EN | You said you'd ring. | Sorry, that was my fault.
            ZH | 退款都十六天了，问了三个客服。 | 抱歉，是我们的错
            ZH | 退款都十六天了，问了三个客服。 | 真抱歉，让您等这么久
            ZH | 说好三点的，我等到五点。 | 很抱歉，是我忘了，让你一个人等
            ZH | 说好三点的，我等到五点。 | 抱歉，我来晚了
            ZH | 我爸上周走的。 | 很抱歉听到这个
            ZH | 退款都十六天了，问了三个客服。 | 抱歉。
            ZH | 我说了半天，你一句没听。 | 不好意思，你都没说完我就给你开方子，我闭嘴，听你的
            ZH | 我说了半天，你一句没听。 | 我又犯老毛病了，光顾着劝你
            ZH | 你说得轻巧。 | 算我没说，你接着讲
            EN | You make it sound easy. | There I go again. Carry on, I'm listening.
            EN | You make it sound easy. | That came out all wrong.
            """)
    void aPlainSorryArguesWithNobody(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .doesNotContain(Misstep.ARGUING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Nineteen days, and four different people. | I'm sorry you feel that way.
            EN | You laughed at me in front of everyone. | Sorry if that upset you, but it was only a joke.
            ZH | 你当着大家的面笑我。 | 抱歉让你这么想，可我没那个意思。
            ZH | 退款都十六天了，问了三个客服。 | 我哪句说错了？规定就是这样的。
            ZH | 退款都十六天了，问了三个客服。 | 抱歉，如果让您不高兴了。
            """)
    void oneThatIsTakenBackStillDoes(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .contains(Misstep.ARGUING);
    }
}
