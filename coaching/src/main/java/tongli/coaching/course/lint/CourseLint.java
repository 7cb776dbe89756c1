package tongli.coaching.course.lint;

import java.util.List;
import java.util.stream.Stream;
import tongli.authored.FilePlaces;
import tongli.authored.Finding;
import tongli.coaching.course.Course;

/** Looks a course over by every rule that needs no model. Stateless. */
public final class CourseLint {

    /** What findings in one file are called. */
    public static final List<String> CODES = List.of(
            Unwritten.CODE,
            Markup.CODE,
            Whole.UNTAUGHT_GOAL,
            Whole.NO_FINAL,
            Whole.NO_REAL_ONE,
            Whole.ONLY_ONE_PERSON,
            Whole.SPENT_PERSON,
            Lengths.LONG_IDEA,
            Lengths.LONG_LESSON,
            Lengths.LONG_LINE,
            Voices.SAME_ANSWER,
            Voices.UNUSED_OPTION,
            NearRepeats.CODE);

    private CourseLint() {}

    /** What each rule finds, rule by rule, in the order of the file. */
    public static List<Finding> look(Course course, FilePlaces places) {
        return Stream.of(
                        Unwritten.look(places),
                        Markup.look(places),
                        Whole.look(course),
                        Lengths.look(course),
                        Voices.look(course),
                        NearRepeats.look(course))
                .flatMap(List::stream)
                .toList();
    }
}
