package tongli.cli.course;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Courses. */
@Command(
        name = "course",
        description = "Courses: what there is, your own looked over, one drafted.",
        subcommands = {
            CourseListCommand.class,
            CourseShowCommand.class,
            CourseLintCommand.class,
            CourseProposeCommand.class
        })
public final class CourseCommand extends CommandGroup {}
