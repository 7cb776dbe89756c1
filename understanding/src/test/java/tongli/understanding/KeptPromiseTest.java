package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** By rules and model together: a deed with a time, or that one does oneself, can be kept; how things turn out cannot. */
class KeptPromiseTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 退款都十六天了，问了三个客服。 | 我保证明天下午五点之前亲自给您回电话
            ZH | 退款都十六天了，问了三个客服。 | 我保证，周五下班前把结果发给您。
            ZH | 我妈住院了。 | 我答应你，明天早上陪你去医院，我来接你。
            ZH | 说好礼拜天打给我，一直没打。 | 我保证今晚陪着你等。
            EN | She said she'd ring on Sunday. | I promise I'll stay on the line tonight.
            ZH | 资料交上去半个月了。 | 我保证明天把他的资料准备好发给您。
            EN | Nineteen days, and four different people. | I promise I'll ring you back myself before five tomorrow
            EN | Nineteen days, and four different people. | I promise I'll email you an answer by noon on Friday.
            EN | My dad's in hospital. | I promise I'll drive you there first thing.
            """)
    void aPromiseThatCanBeKeptIsNoneThatIsFalse(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .doesNotContain(Misstep.FALSE_PROMISE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 不知道明年咋办。 | 我保证一定会好的
            ZH | 说好礼拜天打给我，一直没打。 | 我保证她明天肯定给你打电话
            ZH | 说好礼拜天打给我，一直没打。 | 我保证她明天给你打电话
            ZH | 我妈礼拜天没打给我。 | 我保证你妈明天一定给你打电话
            EN | She said she'd ring on Sunday. | I promise she'll call you tomorrow.
            ZH | 退款都十六天了，问了三个客服。 | 我保证明天给您回电话。我保证一定会好的。
            EN | I don't know what happens now. | I promise it'll all be fine
            EN | Nineteen days, and four different people. | I'll ring you tomorrow. I promise it'll all be fine.
            """)
    void howThingsTurnOutIsNotOnesOwnToPromise(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps())
                .filteredOn(one -> one.misstep() == Misstep.FALSE_PROMISE)
                .isNotEmpty();
    }
}
