package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** Sayings that only ever scorn need no second by the model; the same words denied, or held against whoever says them, do not scorn. */
class ScornTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 考砸了，我妈三天没跟我说话。 | 活该。
            ZH | 考砸了，我妈三天没跟我说话。 | 你这叫自找的吧
            ZH | 搬家搬了一整天，没人来。 | 要不要给你发个奖啊？
            EN | I failed again, and Mum won't talk to me. | Serves you right.
            EN | I moved house all day and nobody came. | What, do you want a medal?
            EN | I moved house all day and nobody came. | you're so pathetic no one likes you
            """)
    void scornIsSeen(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .contains(Misstep.JUDGING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 考砸了，我妈三天没跟我说话。 | 谁要是说你活该，我第一个不答应。
            ZH | 考砸了，我妈三天没跟我说话。 | 三天，屋里一句话都没有，那得多难熬。
            ZH | 这个季度活儿全是我干的。 | 公司答应给你发奖金了没有？
            ZH | 我上台领奖的时候腿都是软的。 | 台上给你颁奖的那一刻，你在想谁？
            EN | I failed again, and Mum won't talk to me. | Whoever says it serves you right can come and talk to me.
            EN | I moved house all day and nobody came. | All day, and not one of them came.
            """)
    void whoeverStandsByThemIsNotTakenForIt(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .doesNotContain(Misstep.JUDGING);
    }
}
