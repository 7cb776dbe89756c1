package tongli.coaching.course.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.authored.Wording;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseWords;
import tongli.core.Language;

/** Whether each course is there in every language, once, and of the same units. Stateless. */
public final class Languages {
    public static final String MISSING_LANGUAGE = "missing_language";
    public static final String OTHER_STRUCTURE = "other_structure";
    public static final String SAME_COURSE = "same_id";

    private Languages() {}

    /** A finding about one of the files together with the others. */
    public record FileFinding(String file, String rule, String place, Wording message) {}

    /** @param courses by the names of their files */
    public static List<FileFinding> look(Map<String, Course> courses) {
        List<FileFinding> findings = new ArrayList<>();
        Map<String, Map<Language, String>> files = new LinkedHashMap<>();
        courses.forEach((file, course) -> {
            String before = files.computeIfAbsent(course.id(), id -> new EnumMap<>(Language.class))
                    .putIfAbsent(course.language(), file);
            if (before != null) {
                findings.add(new FileFinding(file, SAME_COURSE, "id", CourseWords.of(SAME_COURSE, before)));
            }
        });
        files.forEach((id, byLanguage) -> {
            String first = byLanguage.values().iterator().next();
            for (Language language : Language.values()) {
                String file = byLanguage.get(language);
                if (file == null) {
                    findings.add(new FileFinding(
                            first,
                            MISSING_LANGUAGE,
                            "language",
                            CourseWords.of(MISSING_LANGUAGE, id, language.code())));
                } else if (!structure(courses, file).equals(structure(courses, first))) {
                    findings.add(
                            new FileFinding(file, OTHER_STRUCTURE, "units", CourseWords.of(OTHER_STRUCTURE, first)));
                }
            }
        });
        return findings;
    }

    private static List<String> structure(Map<String, Course> courses, String file) {
        Course course = courses.get(file);
        return course == null
                ? List.of()
                : course.units().stream()
                        .map(unit -> unit.id() + ":" + unit.kind().code())
                        .toList();
    }
}
