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
        String offered = assess(language, said, reply).suggestion();
        assertThat(offered).doesNotContain("right or wrong", "torn", "tight spot", "no good way", "对错", "为难", "走到这一步");
    }

    @Test
    void smallTalkIsNotGivenAWeightItDoesNotHave() {
        for (String said : new String[] {"We had chips for tea.", "It's raining again here."}) {
            for (String reply :
                    new String[] {"OK.", "Who cares, it's nothing.", "I totally understand how you feel."}) {
                Assessment assessment = assess(Language.EN, said, reply);
                assertThat(assessment.suggestion())
                        .doesNotContain("heavy", "hard to say", "weigh", "hurt", "goes deep");
                assertThat(assessment.explanation()).doesNotContain("cost something", "sorry they did", "heavy half");
            }
        }
    }

    @Test
    void whoSpeaksOfNotLivingIsAskedPlainly() {
        assertThat(assess(Language.EN, "They'd be better off without me.", "Don't be silly, it'll be fine.")
                        .suggestion())
                .containsAnyOf("ending your life", "killing yourself");
        assertThat(assess(Language.ZH, "有时候觉得活着没意思。", "别瞎想，会好的。").suggestion()).containsAnyOf("结束自己的生命", "自杀");
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

    private static Assessment assess(Language language, String said, String reply) {
        return Given.assessor().assess(AssessmentRequest.of(language, said, reply));
    }
}
