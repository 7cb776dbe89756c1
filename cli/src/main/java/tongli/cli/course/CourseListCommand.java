package tongli.cli.course;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseLibrary;
import tongli.core.Language;
import tongli.wire.TongliJson;
import tongli.wire.course.CourseSummaryJson;

/** What courses there are. */
@Command(name = "list", description = "List the courses that come with Tongli.")
final class CourseListCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        CourseLibrary library = Courses.bundled();
        library.ids()
                .forEach(id -> Arrays.stream(Language.values())
                        .flatMap(language -> library.find(id, language).stream())
                        .forEach(course -> out.println(
                                format.isTable()
                                        ? row(course)
                                        : TongliJson.line(CourseSummaryJson.of(course, false)))));
    }

    private static String row(Course course) {
        return "%-16s %-3s %3d min %3d units  %s (%s)"
                .formatted(
                        course.id(),
                        course.language().code(),
                        course.minutes(),
                        course.units().size(),
                        course.title(),
                        course.goals().stream().map(goal -> goal.skill().code()).collect(Collectors.joining(", ")));
    }
}
