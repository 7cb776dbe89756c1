package tongli.coaching.course.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.authored.Finding;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.Assessor;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseWords;
import tongli.coaching.course.Exchange;
import tongli.coaching.course.Unit;
import tongli.core.Assessment;
import tongli.core.Utterance;

/** Holds the examples of a course against the judge that will judge its learners. Safe for many threads when the assessor is. */
public final class JudgedExamples {
    static final String WEAK_NOT_WEAKER = "weak_not_weaker";
    static final String STRONG_FAILS = "strong_fails";
    static final String HINT_FAILS = "hint_fails";

    private final Assessor assessor;

    public JudgedExamples(Assessor assessor) {
        this.assessor = assessor;
    }

    public List<Finding> look(Course course) {
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : course.units()) {
            String place = "units." + unit.id();
            if (unit instanceof Unit.MicroLesson lesson) {
                List<Utterance> said = List.of(new Utterance(Utterance.PERSONA, lesson.said()));
                pair(course, unit, place + ".example", said, lesson.weak(), lesson.strong(), findings);
                hints(course, unit, place + ".try", lesson.exchange(), findings);
            } else if (unit instanceof Unit.ReplyDrill drill) {
                pair(course, unit, place, drill.exchange().history(), drill.weak(), drill.strong(), findings);
                hints(course, unit, place, drill.exchange(), findings);
            }
        }
        return findings;
    }

    private void pair(
            Course course,
            Unit unit,
            String place,
            List<Utterance> history,
            String weak,
            String strong,
            List<Finding> findings) {
        Assessment bad = assess(course, history, weak);
        Assessment good = assess(course, history, strong);
        int low = bad.score().orElse(0);
        int high = good.score().orElse(0);
        if (low >= high) {
            findings.add(new Finding(WEAK_NOT_WEAKER, place + ".weak", CourseWords.of(WEAK_NOT_WEAKER, low, high)));
        }
        if (high < unit.head().pass() || !good.missteps().isEmpty()) {
            findings.add(new Finding(
                    STRONG_FAILS,
                    place + ".strong",
                    CourseWords.of(
                            STRONG_FAILS, high, missteps(good), unit.head().pass())));
        }
    }

    private void hints(Course course, Unit unit, String place, Exchange exchange, List<Finding> findings) {
        List<String> hear = exchange.hints().hear();
        for (int i = 0; i < hear.size(); i++) {
            Assessment found = assess(course, exchange.history(), hear.get(i));
            int score = found.score().orElse(0);
            if (score < unit.head().pass() || !found.missteps().isEmpty()) {
                findings.add(new Finding(
                        HINT_FAILS,
                        place + ".hear." + (i + 1),
                        CourseWords.of(
                                HINT_FAILS, score, missteps(found), unit.head().pass())));
            }
        }
    }

    private Assessment assess(Course course, List<Utterance> history, String reply) {
        return assessor.assess(new AssessmentRequest(course.language(), history, reply, Optional.empty()));
    }

    private static String missteps(Assessment assessment) {
        return assessment.missteps().isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        assessment.missteps().stream()
                                .map(remark -> remark.code().code())
                                .toList());
    }
}
