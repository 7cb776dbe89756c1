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

    @Test
    void aTextInNeitherLanguageIsUncertain() {
        assertThat(read("Добрый день, как дела?").uncertain()).isTrue();
    }
}
