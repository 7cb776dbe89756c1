package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;

/** Lines of this test's own; figures are in docs/results/risk.md. */
class BundledRiskReaderTest {
    private static final BundledRiskReader READER = BundledRiskReader.bundled();

    @AfterAll
    static void close() {
        READER.close();
    }

    private static RiskReading read(String text) {
        return READER.read(text, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    我把猫托付给隔壁阿姨了，房租也结清了，信在抽屉里，今晚过后就不麻烦大家了 | zh
                    I've left the keys and a note for each of the girls on the table. After tonight they won't have to carry me. | en
                    """)
    void hearsWhatNoRuleHears(String text, String code) {
        Language language = code.equals("zh") ? Language.ZH : Language.EN;
        assertThat(new RiskRules().read(text, Optional.of(language)).concernsTheWriter())
                .isFalse();
        RiskReading reading = READER.read(text, Optional.of(language));
        assertThat(reading.concernsTheWriter()).isTrue();
        assertThat(reading.signals()).anyMatch(signal -> signal.code().equals(BundledRiskReader.AS_A_WHOLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天的会开得我脑子嗡嗡的，晚上想吃火锅",
                "听起来你这一周都没睡好，最难受的是哪一段？",
                "We finished the shed roof before the rain, so I'm having a bath and an early night.",
                "That sounds exhausting. What was it like when she said that?"
            })
    void leavesOrdinaryTalkAlone(String text) {
        assertThat(read(text).level()).isEqualTo(RiskLevel.NONE);
    }

    @Test
    void aLongMessageIsReadToItsEnd() {
        String day = "Work was fine, the bus was late, and I had soup for lunch with the others. ";
        String text =
                day.repeat(20) + "I don't want to be alive any more and I've decided it's tonight. " + day.repeat(20);
        RiskReading reading = read(text);
        assertThat(reading.concernsTheWriter()).isTrue();
        assertThat(reading.signals()).anyMatch(signal -> signal.span().of(text).contains("alive"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "早上去交了电费，顺路买了两斤橘子，妈说家里那台冰箱又响了。我想自杀。下午还要给阳台那几盆花换土，晚饭想吃面。",
                "Paid the electric, picked up oranges, and the fridge is making that noise again. I want to kill myself. Then I'll repot the geraniums and do pasta."
            })
    void plainWordsAreNotDrownedByWhatStandsAround(String text) {
        assertThat(read(text).concernsTheWriter()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zh | 房租又涨了，你说气不气人。 | 我最近也快撑不下去了。
                    zh | 我们家那只猫昨天又把杯子打了。 | 我最近也快撑不下去了。
                    zh | 你收到我周四那条消息了吗？ | 其实我也看不到什么希望了。
                    en | So, are we doing the quiz this week? | I can barely keep myself going these days.
                    en | Did you get my message about Thursday? | I can barely keep myself going these days.
                    """)
    void aLineBeforeThatHasNothingToDoWithThemDoesNotSilenceOnesOwnWords(String code, String before, String text) {
        Optional<Language> language = Optional.of(code.equals("zh") ? Language.ZH : Language.EN);
        assertThat(READER.read(text, language).level()).isNotEqualTo(RiskLevel.NONE);
        RiskReading answer = READER.readAnswer(before, text, language);
        assertThat(answer.level()).isNotEqualTo(RiskLevel.NONE);
        assertThat(answer.signals()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zh | 我不想活了。 | 我也是。 | 今天的面太咸了。
                    en | I don't want to be alive any more. | Same here. | The soup is too salty today.
                    """)
    void anAnswerHasTheMeaningThatALineOfRiskGivesIt(String code, String risk, String text, String harmless) {
        Optional<Language> language = Optional.of(code.equals("zh") ? Language.ZH : Language.EN);
        assertThat(READER.readAnswer(risk, text, language).concernsTheWriter()).isTrue();
        assertThat(READER.readAnswer(harmless, text, language).level()).isEqualTo(RiskLevel.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zh | 我妈说她活着没意思。 | 她这样说多久了？你听着一定很怕。
                    zh | 我撑不下去了。 | 听起来你已经撑了很久。今晚有人陪着你吗？
                    en | I can't keep going. | That sounds like a very long time to have carried it. Who is with you tonight?
                    en | My brother keeps saying he'd rather be dead. | How frightening, to hear that from him.
                    """)
    void whoAnswersSomebodyInDangerIsNotTakenForThem(String code, String before, String text) {
        Optional<Language> language = Optional.of(code.equals("zh") ? Language.ZH : Language.EN);
        RiskReading answer = READER.readAnswer(before, text, language);
        assertThat(answer.concernsTheWriter() || answer.mayConcernTheWriter()).isFalse();
    }

    @Test
    void aTextInNeitherLanguageIsUncertain() {
        assertThat(read("Добрый день, как дела?").uncertain()).isTrue();
    }
}
