package tongli.cli.operate;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** How long things are kept. */
@Command(
        name = "retention",
        description = "How long things are kept, by the jurisdiction that the configuration names (docs/law.md).",
        subcommands = RetentionRunCommand.class)
public final class RetentionCommand extends CommandGroup {}
