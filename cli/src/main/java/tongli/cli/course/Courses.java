package tongli.cli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import tongli.authored.InvalidFileException;
import tongli.cli.lines.AuthoredFiles;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseLibrary;
import tongli.coaching.course.CourseReader;
import tongli.persona.scenario.ScenarioLibrary;

/** Courses with the scenarios that come with Tongli. Stateless. */
final class Courses {
    private Courses() {}

    static CourseReader reader() {
        return new CourseReader(ScenarioLibrary.bundled().ids());
    }

    static CourseLibrary bundled() {
        return CourseLibrary.bundled(ScenarioLibrary.bundled().ids());
    }

    /**
     * The course of that id, or that stands in the file of that name.
     *
     * @throws WorkFailed if there is neither, or the file has faults
     */
    static Course named(String name, AuthorLanguage words) {
        CourseLibrary library = bundled();
        if (library.ids().contains(name)) {
            return library.find(name, words.language())
                    .orElseThrow(() -> new WorkFailed(words.say(
                            "course_in_other_language", name, words.language().code())));
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new WorkFailed(words.say("no_course", name, String.join(", ", library.ids())));
        }
        try {
            return reader().read(name, AuthoredFiles.text(file, words));
        } catch (InvalidFileException faults) {
            throw new WorkFailed(faults.in(words.language()), faults);
        }
    }
}
