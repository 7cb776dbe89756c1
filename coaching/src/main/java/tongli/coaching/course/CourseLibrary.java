package tongli.coaching.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
                        String file = "/courses/%s/%s.yaml".formatted(id.strip(), language.code());
                        BundledText.find(CourseLibrary.class, file)
                                .ifPresent(yaml -> courses.add(reader.read(file, yaml)));
                    }
                });
        return new CourseLibrary(courses);
    }

    /** The same and one more, which goes before one of its id and language. */
    public CourseLibrary with(Course course) {
        List<Course> more = new ArrayList<>(courses);
        more.removeIf(other -> other.id().equals(course.id()) && other.language() == course.language());
        more.add(course);
        return new CourseLibrary(more);
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
