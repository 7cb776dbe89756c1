package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** Sayings that everybody has heard brush off, whatever the model hears in them; speaking of such a saying does not. */
class WornSayingsTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 他的拖鞋还摆在门口。 | 走了就走了，人总得往前看。 | MINIMISING
            ZH | 他的拖鞋还摆在门口。 | 想开点。 | MINIMISING
            ZH | 名单从头到尾没有我。 | 比上不足，比下有余嘛。 | MINIMISING
            ZH | 名单从头到尾没有我。 | 哭有什么用。 | MINIMISING
            ZH | 名单从头到尾没有我。 | 来，笑一个。 | FALSE_CHEER
            ZH | 名单从头到尾没有我。 | 我早就跟你说过了。 | JUDGING
            EN | His slippers are still by the door. | Life goes on. | MINIMISING
            EN | His slippers are still by the door. | Time's a great healer, you know. | MINIMISING
            EN | My name wasn't on the list. | Oh well. Onwards and upwards! | FALSE_CHEER
            EN | My name wasn't on the list. | I did warn you. | JUDGING
            EN | My name wasn't on the list. | Whatever. | IGNORING
            EN | My name wasn't on the list. | Well, what do you want me to do about it? | ARGUING
            """)
    void wornSayingIsSeen(Language language, String line, String reply, Misstep misstep) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .contains(misstep);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 他的拖鞋还摆在门口。 | 谁都跟你说人总得往前看吧，你这会儿哪有前面可看。
            ZH | 他的拖鞋还摆在门口。 | 不用想开，先坐会儿。
            EN | His slippers are still by the door. | They'll all have told you life goes on. Not round those slippers it doesn't.
            EN | My name wasn't on the list. | I won't say everything happens for a reason.
            """)
    void speakingOfTheSayingBrushesNothingOff(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .doesNotContain(Misstep.MINIMISING, Misstep.FALSE_CHEER);
    }
}
