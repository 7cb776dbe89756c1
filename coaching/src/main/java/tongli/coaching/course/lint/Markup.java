package tongli.coaching.course.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.authored.FilePlaces;
import tongli.authored.Finding;
import tongli.coaching.course.CourseWords;

/** Texts with a tag in them: nothing shows it otherwise than as it stands. */
final class Markup {
    static final String CODE = "markup";

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private Markup() {}

    static List<Finding> look(FilePlaces places) {
        List<Finding> findings = new ArrayList<>();
        places.texts().forEach((place, text) -> {
            Matcher tag = TAG.matcher(text);
            if (tag.find()) {
                findings.add(new Finding(CODE, place, CourseWords.of(CODE, tag.group())));
            }
        });
        return findings;
    }
}
