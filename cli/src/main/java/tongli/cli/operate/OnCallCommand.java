package tongli.cli.operate;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Whoever is told of high risk. */
@Command(
        name = "oncall",
        description = "Whoever is told of high risk, of learners who agreed to that (docs/safety.md).",
        subcommands = OnCallTestCommand.class)
public final class OnCallCommand extends CommandGroup {}
