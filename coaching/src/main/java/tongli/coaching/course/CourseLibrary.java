package tongli.coaching.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.BundledText;
import tongli.core.Language;

/** Courses to take. Immutable, safe for many threads. */
public final class CourseLibrary {

    private final List<Course> courses;

    private CourseLibrary(List<Course> courses) {
        this.courses = List.copyOf(courses);
    }

    /**
     * Those that come with Tongli, each in every language that it is written in. Reads, and thereby checks, them all.
     *
     * @param scenarios the ids of those that can be talked with
     */
    public static CourseLibrary bundled(Collection<String> scenarios) {
        CourseReader reader = new CourseReader(scenarios);
        List<Course> courses = new ArrayList<>();
        BundledText.read(CourseLibrary.class, "/courses/index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(id -> {
                    for (Language language : Language.values()) {
                        String file = file(id.strip(), language);
                        BundledText.find(CourseLibrary.class, file)
                                .ifPresent(yaml -> courses.add(reader.read(file, yaml)));
                    }
                });
        return new CourseLibrary(courses);
    }

    private static String file(String id, Language language) {
        return "/courses/%s/%s.yaml".formatted(id, language.code());
    }

    /** Those in one language with the files that they were read from, in the order in which they are shown. */
    public Map<Course, String> withFiles(Language language) {
        Map<Course, String> files = new LinkedHashMap<>();
        in(language)
                .forEach(course ->
                        files.put(course, BundledText.read(CourseLibrary.class, file(course.id(), language))));
        return files;
    }

    public Optional<Course> find(String id, Language language) {
        return courses.stream()
                .filter(course -> course.id().equals(id) && course.language() == language)
                .findFirst();
    }

    /** Those in one language, in the order in which they are shown. */
    public List<Course> in(Language language) {
        return courses.stream().filter(course -> course.language() == language).toList();
    }

    /** Without repetition, in the order in which they are shown. */
    public List<String> ids() {
        return courses.stream().map(Course::id).distinct().toList();
    }
}
