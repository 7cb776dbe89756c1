package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** Several harms in one reply, by rules and model together: none hides another, and nor does a stock phrase. */
class MixedHarmTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我又没考上。 | 没事的，别想太多，明年再来！ | 没事的，别想太多
            ZH | 他昨天跟我提离婚了。 | 多大点事，往前看，会越来越好的！ | 多大点事
            ZH | 他昨天跟我提离婚了。 | 别难过，旧的不去新的不来，加油！ | 旧的不去新的不来
            ZH | 我妈住院了。 | 别担心，小毛病而已，很快就会好的，放心吧！ | 小毛病而已
            EN | I failed again. | It's fine, don't overthink it, next year you'll smash it! | don't overthink it
            EN | My dad's in hospital. | Don't worry, it's not that bad, he'll be up and about in no time! | it's not that bad
            """)
    void whatShrinksIsToldWhereCheerFollows(Language language, String line, String reply, String shrinks) {
        assertThat(read(language, line, reply).missteps())
                .filteredOn(one -> one.misstep() == Misstep.MINIMISING)
                .singleElement()
                .satisfies(one -> assertThat(one.span().of(reply)).contains(shrinks));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我又没考上。 | 我理解你的感受，加油，一切都会好的
            ZH | 我被裁了。 | 我懂你的心情，别灰心，风雨之后见彩虹！
            EN | I failed again. | I understand how you feel. Cheer up, everything will be fine!
            EN | He left me. | I know how you feel, chin up, you'll find someone better!
            """)
    void cheerIsToldBehindAStockPhrase(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .contains(Misstep.FALSE_CHEER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我又没考上。 | 我理解你的心情，我陪你坐会儿。
            ZH | 我又没考上。 | 别太难过，我在这儿陪你。
            ZH | 我妈住院了。 | 我懂你的感受。医生怎么说？
            EN | He left me. | I know how you feel. Do you want to tell me what happened?
            EN | My dad's in hospital. | I understand how you feel. I'll drive you there after work.
            """)
    void careBehindAStockPhraseIsNoHarm(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps()).isEmpty();
    }
}
