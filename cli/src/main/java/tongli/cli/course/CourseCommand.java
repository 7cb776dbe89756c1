package tongli.cli.course;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Courses. */
@Command(
        name = "course",
        description = "Courses, and how well they know what a learner can do.",
        subcommands = CourseSimulateCommand.class)
public final class CourseCommand extends CommandGroup {}
