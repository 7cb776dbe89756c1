package tongli.cli.course;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Courses. */
@Command(
        name = "course",
        description =
                "Courses: what there is, your own looked over, one drafted, and how well they know what a learner can do.",
        subcommands = {
            CourseListCommand.class,
            CourseShowCommand.class,
            CourseLintCommand.class,
            CourseProposeCommand.class,
            CourseSimulateCommand.class
        })
public final class CourseCommand extends CommandGroup {}
