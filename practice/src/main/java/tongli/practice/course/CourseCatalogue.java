package tongli.practice.course;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.authored.InvalidFileException;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseLibrary;
import tongli.coaching.course.CourseReader;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.OwnCourse;
import tongli.coaching.course.draft.Wish;
import tongli.coaching.course.lint.CourseDraft;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.core.Language;
import tongli.persona.scenario.ScenarioLibrary;

/** The courses that come with Tongli, and those that an instructor has added. Safe for many threads when the store is. */
public final class CourseCatalogue {

    private static final int MOST_OWN = 100;

    private final ScenarioLibrary scenarios;
    private final CourseReader reader;
    private final CourseLibrary bundled;
    private final CourseStore store;
    private final InstantSource clock;

    public CourseCatalogue(ScenarioLibrary scenarios, CourseStore store, InstantSource clock) {
        this.scenarios = scenarios;
        this.reader = new CourseReader(scenarios.ids());
        this.bundled = CourseLibrary.bundled(scenarios.ids());
        this.store = store;
        this.clock = clock;
    }

    /** Those in one language: Tongli's own, then those added, the oldest first. */
    public List<Course> in(Language language) {
        List<Course> courses = new ArrayList<>(bundled.in(language));
        store.ownCourses().stream()
                .filter(own -> own.language() == language)
                .flatMap(own -> read(own).stream())
                .forEach(courses::add);
        return courses;
    }

    /** Whether an instructor has added it. */
    public boolean isOwn(Course course) {
        return !bundled.ids().contains(course.id());
    }

    public Optional<Course> find(String id, Language language) {
        return bundled.find(id, language)
                .or(() -> store.ownCourses().stream()
                        .filter(own -> own.id().equals(id) && own.language() == language)
                        .flatMap(own -> read(own).stream())
                        .findFirst());
    }

    /** What an instructor wrote; empty if there is none, or it comes with Tongli. */
    public Optional<String> file(String id, Language language) {
        return store.ownCourses().stream()
                .filter(own -> own.id().equals(id) && own.language() == language)
                .map(OwnCourse::yaml)
                .findFirst();
    }

    /** @throws CourseRefused if there is none in that language */
    public Course course(String id, Language language) {
        return find(id, language)
                .orElseThrow(() -> new CourseRefused(
                        Reason.UNKNOWN_COURSE,
                        "course",
                        "There is no such course in %s; choose one that GET /api/v1/courses lists."
                                .formatted(language.code())));
    }

    /** A draft that takes its units from all courses of its language. */
    public String propose(Wish wish) {
        Map<Course, String> files = new LinkedHashMap<>(bundled.withFiles(wish.language()));
        store.ownCourses().stream()
                .filter(own -> own.language() == wish.language())
                .forEach(own -> read(own).ifPresent(course -> files.put(course, own.yaml())));
        return Proposals.yaml(wish, files, scenarios);
    }

    /** Never throws for what stands in the file. */
    public CourseDraft look(String file, String yaml) {
        return CourseDraft.look(reader, file, yaml);
    }

    /** @throws InvalidFileException with every fault of the file */
    public Course read(String file, String yaml) {
        return reader.read(file, yaml);
    }

    /**
     * Adds a course, or puts it in place of the one of its id and language.
     *
     * @throws InvalidFileException with every fault of the file
     * @throws CourseRefused if a course that comes with Tongli or somebody else's has its id, or there are as many as can be
     */
    public Course add(String file, String yaml) {
        Course course = reader.read(file, yaml);
        if (bundled.ids().contains(course.id())) {
            throw new CourseRefused(
                    Reason.COURSE_TAKEN, "id", "A course that comes with Tongli has this id; give yours another.");
        }
        if (!store.owns(course.id())
                && store.ownCourses().stream().anyMatch(own -> own.id().equals(course.id()))) {
            throw new CourseRefused(
                    Reason.COURSE_TAKEN, "id", "Somebody else's course has this id; give yours another.");
        }
        boolean there = store.ownCourses().stream()
                .anyMatch(own -> own.id().equals(course.id()) && own.language() == course.language());
        if (!there && store.ownCourses().size() >= MOST_OWN) {
            throw new CourseRefused(
                    Reason.TOO_MANY, "id", "There are %d courses of your own; delete one first.".formatted(MOST_OWN));
        }
        store.add(new OwnCourse(course.id(), course.language(), yaml, clock.instant()));
        return course;
    }

    /** @throws CourseRefused if there is none of one's own */
    public void delete(String id) {
        if (!store.deleteOwnCourse(id)) {
            throw new CourseRefused(Reason.UNKNOWN_COURSE, "id", "There is no course of your own with this id.");
        }
    }

    /** Empty for what an earlier release took and this one cannot. */
    private Optional<Course> read(OwnCourse own) {
        try {
            return Optional.of(reader.read(own.id(), own.yaml()));
        } catch (InvalidFileException invalid) {
            return Optional.empty();
        }
    }
}
