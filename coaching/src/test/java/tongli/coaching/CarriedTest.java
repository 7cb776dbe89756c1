package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Assessment;
import tongli.core.Language;

/** What a wording presupposes must be in the line. */
class CarriedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | The cat got out and a van hit her. She died on the kerb. | You should have shut the window.
            EN | The plumber said he'd ring. Nobody rang back. | You should have chased him.
            EN | Bus was early for once. | You should have left sooner.
            ZH | 家里那条老狗走了，今早发现的。 | 你怎么不早点带它看医生。
            ZH | 今天食堂换了个阿姨打饭。 | 你就是挑剔。
            """)
    void nobodyIsToldThatTheyFeltTornOverWhatTheyDidNotDo(Language language, String said, String reply) {
        String offered = assess(language, said, reply).suggestion().orElseThrow();
        assertThat(offered).doesNotContain("right or wrong", "torn", "tight spot", "no good way", "对错", "为难", "走到这一步");
    }

    @Test
    void smallTalkIsNotGivenAWeightItDoesNotHave() {
        for (String said : new String[] {"We had chips for tea.", "It's raining again here."}) {
            for (String reply :
                    new String[] {"OK.", "Who cares, it's nothing.", "I totally understand how you feel."}) {
                Assessment assessment = assess(Language.EN, said, reply);
                assertThat(assessment.suggestion().orElseThrow())
                        .doesNotContain("heavy", "hard to say", "weigh", "hurt", "goes deep");
                assertThat(assessment.explanation()).doesNotContain("cost something", "sorry they did", "heavy half");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我爸打了我
            ZH | 我老公昨晚又骂我
            ZH | 我男朋友骗了我
            ZH | 我被主管骂了，我没敢说话。
            ZH | 我妈走了
            ZH | 我们公司装修
            EN | I ate pizza
            EN | I left my umbrella on the bus
            EN | He hit me again and I didn’t tell anyone.
            """)
    void whatAnotherDidOrNobodyWouldJudgeIsNoActOfTheSpeakers(Language language, String said) {
        assertThat(Carried.by(language, said)).doesNotContain(Carried.ACT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我昨晚对孩子吼了
            ZH | 我一直没敢告诉她
            ZH | 我把电话挂了
            EN | I shouted at the kids
            EN | I didn’t go to see her
            """)
    void whatTheSpeakerDidOrLeftUndoneIsAnAct(Language language, String said) {
        assertThat(Carried.by(language, said)).contains(Carried.ACT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 热死了
            ZH | 笑死了
            ZH | 奶茶没了
            ZH | 我先走了啊
            ZH | 哭笑不得
            EN | The kids have gone to the park
            """)
    void aFigureOfSpeechIsNotHeavy(Language language, String said) {
        assertThat(Carried.by(language, said)).doesNotContain(Carried.HEAVY, Carried.ACT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I can’t sleep
            EN | She’s gone
            ZH | 我妈走了
            ZH | 奶奶没了
            ZH | 我家的狗死了
            """)
    void aLossIsHeavy(Language language, String said) {
        assertThat(Carried.by(language, said)).contains(Carried.HEAVY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I hope you had a good day | false
            ZH | 恐怕是 | false
            EN | I hope it holds till Monday | true
            ZH | 我怕他不回来 | true
            """)
    void aCourtesyIsNotAnOpenQuestion(Language language, String said, boolean open) {
        assertThat(Carried.by(language, said).contains(Carried.OPEN)).isEqualTo(open);
    }

    @Test
    void everyNeedHasAWordingThatFitsAnyLineOrGivesWayToPlainPresence() {
        for (Language language : Language.values()) {
            assertThat(WordingStock.of(language, Need.PRESENCE, Set.of(), 0)).hasSizeGreaterThanOrEqualTo(6);
            for (Carried one : Carried.values()) {
                assertThat(IntStream.range(0, Need.values().length)
                                .mapToObj(i -> WordingStock.of(language, Need.values()[i], Set.of(one), 0))
                                .flatMap(List::stream))
                        .hasSizeGreaterThan((int) IntStream.range(0, Need.values().length)
                                .mapToObj(i -> WordingStock.of(language, Need.values()[i], Set.of(), 0))
                                .mapToLong(List::size)
                                .sum());
            }
        }
    }

    @Test
    void whoAsksSomethingIsNotToldThatTheyAreAfraid() {
        for (Language language : Language.values()) {
            assertThat(WordingStock.of(language, Need.STRAIGHT_ANSWER, Set.of(Carried.values()), 0))
                    .noneMatch(wording -> wording.contains("afraid") || wording.contains("怕听到"));
        }
    }

    private static Assessment assess(Language language, String said, String reply) {
        return Given.assessor().assess(AssessmentRequest.of(language, said, reply));
    }
}
