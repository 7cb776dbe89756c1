package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Assessment;
import tongli.core.Language;

/** Somebody speaks of not wanting to live, and is answered cruelly or past it. */
class CrueltyTest {

    private final Assessor assessor = Given.assessor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我不想活了，遗书都写好了。 | 你要死就死远点。 | 死远
            ZH | 我不想活了，遗书都写好了。 | 那你就去死啊，没人拦你。 | 去死
            EN | I've got the tablets lined up. I want it to be over. | You'd be better off dead. | better off dead
            EN | I've got the tablets lined up. I want it to be over. | Kill yourself then. | Kill yourself
            """)
    void noneOfItIsKeptInABetterWording(Language language, String line, String reply, String cruel) {
        Assessment assessment = assessor.assess(AssessmentRequest.of(language, line, reply));
        assertThat(assessment.suggestion().orElseThrow()).doesNotContain(cruel);
        assertThat(assessment.explanation()).containsAnyOf("直接问", "ask about it plainly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 你要死就死远点。
            EN | You'd be better off dead.
            """)
    void whatIsSaidToWoundIsToldAsThat(Language language, String reply) {
        Assessment assessment = assessor.assess(
                AssessmentRequest.of(language, language == Language.ZH ? "今天又加班。" : "Late again.", reply));
        assertThat(assessment.explanation()).containsAnyOf("收不回来", "can't be unsaid");
    }
}
