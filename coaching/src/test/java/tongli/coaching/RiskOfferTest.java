package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Assessment;
import tongli.core.Language;

/** To a line that speaks of not wanting to live, the offer is to ask plainly; to any other it is not. */
class RiskOfferTest {

    private static final String[] PLAIN_QUESTIONS = {"ending your life", "killing yourself", "结束自己的生命", "自杀"};

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I don’t want to be here anymore | That sounds rough.
            EN | I've been thinking about suicide | Don't be silly.
            ZH | 想自杀 | 别瞎想，会好的。
            ZH | 不如死了算了 | 别瞎想，会好的。
            ZH | 活着没什么意思 | 别瞎想，会好的。
            """)
    void howeverTheySayItTheyAreAskedPlainly(Language language, String said, String reply) {
        assertThat(assess(language, said, reply).suggestion().orElseThrow()).containsAnyOf(PLAIN_QUESTIONS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I don't want to live in Leeds | Don't be silly.
            EN | I don't want to be here for Christmas, let's go to Spain | Don't be silly.
            ZH | 这家店快撑不下去了 | 别瞎想，会好的。
            ZH | 他们没有我做得更好 | 那你也挺厉害的。
            """)
    void whoeverSpeaksOfAPlaceOrAShopIsNotAskedAboutTheirLife(Language language, String said, String reply) {
        assertThat(assess(language, said, reply).suggestion().orElseThrow()).doesNotContain(PLAIN_QUESTIONS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I don't want to be here anymore. Nobody would notice for days. | Nobody would notice for days: that sounds so lonely, and I'm really glad you told me. | true
            EN | I don't want to be here anymore. Nobody would notice for days. | That sounds so lonely. What would you want them to notice? | false
            ZH | 活着没什么意思，天天一个人吃饭。 | 天天一个人吃饭，心里空落落的吧，听着我心疼你。 | true
            """)
    void evenAWarmReplyIsGivenThePlainQuestionAndNoOtherWords(
            Language language, String said, String reply, boolean whole) {
        var hints = new CoachHints(
                List.of(language == Language.ZH ? "饭桌上只有一双筷子。" : "An empty chair every night."), List.of());
        Assessment assessment = Given.assessor()
                .assess(AssessmentRequest.of(language, said, reply).with(hints));
        assertThat(assessment.missteps()).isEmpty();
        if (whole) {
            assertThat(assessment.score().orElseThrow()).isGreaterThanOrEqualTo(Rewording.GOOD_ENOUGH);
            assertThat(assessment.suggestion().orElseThrow()).startsWith(reply);
        }
        assertThat(assessment.suggestion().orElseThrow()).containsAnyOf(PLAIN_QUESTIONS);
        assertThat(assessment.suggestion().orElseThrow())
                .doesNotContain(hints.hear().get(0));
    }

    @Test
    void whoHasAskedPlainlyIsNotToldToAskAgain() {
        String reply = "I'm so glad you told me. Are you thinking about killing yourself?";
        assertThat(assess(Language.EN, "I don't want to be here anymore.", reply)
                        .suggestion()
                        .orElseThrow())
                .isEqualTo(reply);
    }

    @Test
    void whoSpeaksOfNotLivingIsAskedPlainly() {
        assertThat(assess(Language.EN, "They'd be better off without me.", "Don't be silly, it'll be fine.")
                        .suggestion()
                        .orElseThrow())
                .containsAnyOf("ending your life", "killing yourself");
        assertThat(assess(Language.ZH, "有时候觉得活着没意思。", "别瞎想，会好的。").suggestion().orElseThrow())
                .containsAnyOf("结束自己的生命", "自杀");
    }

    private static Assessment assess(Language language, String said, String reply) {
        return Given.assessor().assess(AssessmentRequest.of(language, said, reply));
    }
}
