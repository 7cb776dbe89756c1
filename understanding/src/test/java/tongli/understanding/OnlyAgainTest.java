package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** By rules and model together: "next year, then" promises nothing, and what a thing would mean is no advice. */
class OnlyAgainTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 没考上，差四分。 | 明年再来
            ZH | 没考上，差四分。 | 明年再来。
            ZH | 面试又没过。 | 下次再来吧
            ZH | 比赛输了。 | 下个赛季再来。
            EN | I missed it by one mark. | Again next year, then.
            EN | We lost. | Next season, eh?
            """)
    void anotherTryIsNoPromise(Language language, String line, String reply) {
        assertThat(missteps(language, line, reply)).doesNotContain(Misstep.FALSE_PROMISE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 没考上，差四分。 | 明年你一定考上，我保证。
            ZH | 我妈明天手术。 | 手术肯定顺利，放心。
            EN | I missed it by one mark. | You'll get in next year, I promise.
            EN | Mum's operation is tomorrow. | It'll definitely go well.
            """)
    void whatNobodyCanKeepStillIs(Language language, String line, String reply) {
        assertThat(missteps(language, line, reply)).contains(Misstep.FALSE_PROMISE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I still haven't cancelled Mum's phone contract. | Cancelling it would be hanging up on her for good.
            I've kept his voicemail for two years. | Deleting it would feel like letting him go twice.
            I can't give his coat away. | Giving it away would be admitting he's cold somewhere without it.
            """)
    void whatSomethingWouldMeanIsNoAdvice(String line, String reply) {
        assertThat(missteps(Language.EN, line, reply)).doesNotContain(Misstep.PREMATURE_ADVICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I can't get out of bed. | Getting some exercise would be good for you.
            Since she left I don't see anyone. | Seeing someone new would be the best cure.
            I drink most nights now. | Drinking less would be a start.
            """)
    void adviceInTheShapeOfAMeaningSaysNoMoreThanWasSaid(String line, String reply) {
        assertThat(read(Language.EN, line, reply).moves())
                .extracting(Move::kind)
                .doesNotContain(MoveKind.COMPLEX_REFLECTION);
    }

    private List<Misstep> missteps(Language language, String line, String reply) {
        return read(language, line, reply).missteps().stream()
                .map(ReplyReading.MisstepSpan::misstep)
                .toList();
    }
}
