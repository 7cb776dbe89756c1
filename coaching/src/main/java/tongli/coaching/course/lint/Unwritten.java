package tongli.coaching.course.lint;

import java.util.List;
import tongli.authored.FilePlaces;
import tongli.authored.Finding;
import tongli.coaching.course.CourseWords;

/** Places that still say TODO, as {@code tongli course propose} leaves them. */
final class Unwritten {
    static final String CODE = "unwritten";
    private static final String TODO = "TODO";

    private Unwritten() {}

    static List<Finding> look(FilePlaces places) {
        return places.texts().entrySet().stream()
                .filter(text -> text.getValue().contains(TODO))
                .map(text -> new Finding(CODE, text.getKey(), CourseWords.of(CODE)))
                .toList();
    }
}
