package tongli.cli.course;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.OutputFormat;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.core.Coded;
import tongli.wire.TongliJson;
import tongli.wire.course.CourseJson;

/** One course, unit by unit. */
@Command(
        name = "show",
        description = {
            "Show a course, unit by unit.",
            "As JSON it is what a learner sees before answering; what is revealed afterwards stands in the file."
        },
        footer = "Example: ./tongli course show on-the-stairs --lang en --format table")
final class CourseShowCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID|FILE", description = "A course that comes with Tongli, or a file of your own.")
    private String name = "";

    @Mixin
    private AuthorLanguage language = new AuthorLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        Course course = Courses.named(name, language);
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            out.println(TongliJson.line(
                    CourseJson.of(course, !Courses.bundled().ids().contains(name))));
            return;
        }
        out.printf("%s (%s)%n%s%n", course.title(), course.id(), course.summary());
        course.goals().forEach(goal -> out.printf("- %s: %s%n", goal.skill().code(), goal.text()));
        for (int i = 0; i < course.units().size(); i++) {
            Unit unit = course.units().get(i);
            out.printf(
                    "%2d  %-16s %2d min  %s [%s] %s%n",
                    i + 1,
                    unit.kind().code(),
                    unit.head().minutes(),
                    unit.head().title(),
                    unit.head().skills().stream().map(Coded::code).collect(Collectors.joining(", ")),
                    gist(unit));
        }
    }

    /** What one would know the unit by. */
    private static String gist(Unit unit) {
        if (unit instanceof Unit.MicroLesson lesson) {
            return lesson.idea();
        }
        if (unit instanceof Unit.PerceptionDrill drill) {
            return "%s ×%d"
                    .formatted(drill.voices().get(0).said(), drill.voices().size());
        }
        if (unit instanceof Unit.ReplyDrill drill) {
            return drill.exchange().said();
        }
        if (unit instanceof Unit.Talk talk) {
            return "%s, %s, feedback %s, guess %d"
                    .formatted(
                            talk.scenario(),
                            talk.difficulty().code(),
                            talk.feedback().code(),
                            talk.guessEvery());
        }
        return unit instanceof Unit.RealOne real ? real.question() : "";
    }
}
