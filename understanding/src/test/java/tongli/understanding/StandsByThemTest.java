package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** "Must", "should" and 一定 guess at a feeling or side with somebody as often as they judge or promise. */
class StandsByThemTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Nineteen days I've been waiting for this refund. | You must be so frustrated.
            EN | Nineteen days I've been waiting for this refund. | You must be worn out from chasing this.
            EN | Nineteen days I've been waiting for this refund. | You shouldn't have had to chase it.
            EN | They gave it to Marcus. Announced on a call. | You should have got that job.
            EN | He said I'm too much. | You are not too much.
            EN | He said I'm too much. | He was wrong to say that.
            EN | I can't do this any more. | You've done so much already.
            ZH | 他说我太作了。 | 他这么说你，太过分了。
            ZH | 他说我太作了。 | 你一点都不作。
            ZH | 等结果，第十天了。 | 十天没说话，一定很难熬吧
            ZH | 等结果，第十天了。 | 肯定很害怕吧
            ZH | 制氧机的钱，十六天了没退。 | 这台制氧机是给谁买的，方便说吗？
            """)
    void kindCertaintyHarmsNobody(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I told him. | You shouldn't have told him. | JUDGING
            EN | I told him. | She would be ashamed of you. | JUDGING
            ZH | 我又胖了。 | 你就不该吃那么多 | JUDGING
            EN | They gave it to Marcus. | You must be mad to care about that. | JUDGING
            EN | I stopped talking at that lunch. | Come on, spit it out, I haven't got all day. | JUDGING
            EN | I stopped talking at that lunch. | Everyone at that lunch was embarrassed by you. | JUDGING
            EN | They held the door shut on me. | What did you do to provoke them? | JUDGING
            ZH | 我洗碗，没跟你吵。 | 不就几个碗吗，至于吗 | MINIMISING
            ZH | 我老伴的药盒还在那儿。 | 哭什么哭，大男人 | JUDGING
            ZH | 我老伴的药盒还在那儿。 | 你要是早点打120妈就不会走 | JUDGING
            ZH | 他们在厕所门口堵我。 | 你就是个胆小鬼 | JUDGING
            """)
    void whatIsAimedAtThemDoes(Language language, String line, String reply, Misstep misstep) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .contains(misstep);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 今天好难受。 | 谁让你不开心了？
            ZH | 今天好难受。 | 我跟你说过吗？
            EN | I stopped talking at that lunch. | They told you to spit it out, in front of everyone.
            EN | They held the door shut on me. | What did they say you did?
            ZH | 我老伴的药盒还在那儿。 | 别人跟你说"哭什么哭"的时候，你心里是什么滋味？
            ZH | 他们在厕所门口堵我。 | 胆小鬼这三个字，谁先叫的？
            """)
    void toldOfOthersItIsNotAimedAtThem(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .doesNotContain(Misstep.JUDGING);
    }
}
