package tongli.coaching.course.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.coaching.Assessor;
import tongli.coaching.course.GivenCourse;
import tongli.core.Language;
import tongli.core.Misstep;

class JudgedExamplesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void goodExamplesAreFree(Language language) {
        String weak = language == Language.ZH ? "别急|您别瞎想" : "Don't worry|Don't be daft";
        Assessor judge =
                request -> GivenCourse.assessment(request, request.reply().matches("(?s)(" + weak + ").*") ? 20 : 80);
        assertThat(new JudgedExamples(judge).look(GivenCourse.course(language))).isEmpty();
    }

    @Test
    void examplesThatTheJudgeTakesOtherwiseAreFound() {
        Assessor judge = request -> request.reply().startsWith("Till four")
                ? GivenCourse.assessment(request, 40)
                : request.reply().startsWith("Only you")
                        ? GivenCourse.assessment(request, 80, Misstep.MINIMISING)
                        : GivenCourse.assessment(request, 60);
        List<String> found = new JudgedExamples(judge)
                .look(GivenCourse.course(Language.EN)).stream()
                        .map(finding -> "%s: %s %s"
                                .formatted(
                                        finding.rule(),
                                        finding.place(),
                                        finding.message().in(Language.EN)))
                        .toList();
        assertThat(found)
                .containsExactly(
                        "weak_not_weaker: units.fact-first.example.weak scores 60 and strong scores 40 with the judge; make one"
                                + " weaker, or the other stronger",
                        "strong_fails: units.fact-first.example.strong scores 40 (missteps: –) with the judge, and 50 is needed;"
                                + " learners who say it would not pass",
                        "weak_not_weaker: units.the-spare-key.weak scores 60 and strong scores 60 with the judge; make one"
                                + " weaker, or the other stronger",
                        "hint_fails: units.the-spare-key.hear.1 scores 80 (missteps: minimising) with the judge, and 50 is"
                                + " needed; say it otherwise");
    }
}
