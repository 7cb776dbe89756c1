package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Language;

class TheOtherTest {

    private static final Assessor ASSESSOR = Given.assessor();

    @ParameterizedTest
    @MethodSource("tongli.coaching.RewordingTest#exchanges")
    void feedbackCallsThemByOneNameThroughout(RewordingTest.Exchange exchange) {
        var request = AssessmentRequest.of(exchange.language(), exchange.said(), exchange.reply())
                .to(exchange.language() == Language.ZH ? new TheOther("林晚", "她") : new TheOther("Hannah", "she"));
        var assessment = ASSESSOR.assess(request);
        StringBuilder said = new StringBuilder(assessment.explanation());
        assessment.missteps().forEach(remark -> said.append('\n').append(remark.message()));
        assessment.strengths().forEach(remark -> said.append('\n').append(remark.message()));
        String own = said.toString().replaceAll("[“\"][^”\"]*[”\"]", "");
        assertThat(own)
                .doesNotContain("对方", "{")
                .doesNotContainPattern("(?i)\\b(they (are|had)|their|after they|tell them)\\b");
    }

    @Test
    void whereNobodyIsNamedTheyAreThey() {
        assertThat(TheOther.UNKNOWN.in(Language.EN, "{They} {are} here, and {their} bag."))
                .isEqualTo("They are here, and their bag.");
        assertThat(new TheOther("Hannah", "she").in(Language.EN, "{They} {are} here, and {their} bag."))
                .isEqualTo("She is here, and her bag.");
        assertThat(TheOther.UNKNOWN.in(Language.ZH, "对方刚说。")).isEqualTo("对方刚说。");
    }

    @Test
    void aWordOrTwoThatMeanNothingAloneAreNotQuoted() {
        assertThat(TheirWords.detail(Language.EN, "Upright.")).isEmpty();
        assertThat(TheirWords.detail(Language.EN, "I'm fully stocked.")).isEmpty();
        assertThat(TheirWords.detail(Language.EN, "I wrote forty letters.")).hasValue("I wrote forty letters");
        assertThat(TheirWords.detail(Language.ZH, "站着。")).isEmpty();
        assertThat(TheirWords.detail(Language.ZH, "差四分。")).hasValue("差四分");
    }
}
