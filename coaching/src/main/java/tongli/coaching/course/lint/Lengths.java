package tongli.coaching.course.lint;

import java.util.ArrayList;
import java.util.List;
import tongli.authored.Finding;
import tongli.authored.LineShape;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseWords;
import tongli.coaching.course.Exchange;
import tongli.coaching.course.Unit;
import tongli.core.Language;

/** Whether a lesson keeps to its ninety seconds, and people to what people say at once. */
final class Lengths {
    static final String LONG_IDEA = "long_idea";
    static final String LONG_LESSON = "long_lesson";
    static final String LONG_LINE = "long_line";

    private static final int EXAMPLE_SECONDS = 25;

    private final Course course;
    private final boolean chinese;
    private final List<Finding> findings = new ArrayList<>();

    private Lengths(Course course) {
        this.course = course;
        this.chinese = course.language() == Language.ZH;
    }

    static List<Finding> look(Course course) {
        Lengths lengths = new Lengths(course);
        course.units().forEach(lengths::unit);
        return lengths.findings;
    }

    private void unit(Unit unit) {
        String place = "units." + unit.id();
        if (unit instanceof Unit.MicroLesson lesson) {
            longer(LONG_IDEA, place + ".idea", length(lesson.idea()), LineShape.usual(course.language()));
            longer(
                    LONG_LESSON,
                    place + ".example",
                    length(lesson.said()) + length(lesson.weak()) + length(lesson.strong()),
                    EXAMPLE_SECONDS * (chinese ? 5 : 3)); // as fast as one reads with attention
            exchange(place + ".try", lesson.exchange());
        } else if (unit instanceof Unit.ReplyDrill drill) {
            exchange(place, drill.exchange());
            line(place + ".weak", drill.weak());
            line(place + ".strong", drill.strong());
        } else if (unit instanceof Unit.PerceptionDrill drill) {
            for (int i = 0; i < drill.voices().size(); i++) {
                line(
                        place + ".voices." + (i + 1) + ".said",
                        drill.voices().get(i).said());
            }
        }
    }

    private void exchange(String place, Exchange exchange) {
        line(place + ".said", exchange.said());
        exchange.answers().ifPresent(answers -> {
            for (int i = 0; i < answers.heard().size(); i++) {
                line(place + ".answers.heard." + (i + 1), answers.heard().get(i).say());
            }
            for (int i = 0; i < answers.missed().size(); i++) {
                line(
                        place + ".answers.missed." + (i + 1),
                        answers.missed().get(i).say());
            }
        });
    }

    private void line(String place, String words) {
        longer(LONG_LINE, place, length(words), 2 * LineShape.usual(course.language()));
    }

    private void longer(String rule, String place, int length, int most) {
        if (length > most) {
            findings.add(new Finding(
                    rule, place, CourseWords.of(rule + (chinese ? ".characters" : ".words"), length, most)));
        }
    }

    private int length(String words) {
        return LineShape.length(words, course.language());
    }
}
