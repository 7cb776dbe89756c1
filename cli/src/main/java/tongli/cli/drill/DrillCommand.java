package tongli.cli.drill;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** {@code tongli drill}: short exercises. */
@Command(
        name = "drill",
        description = "Short exercises of one skill.",
        subcommands = {DrillPerceiveCommand.class})
public final class DrillCommand extends CommandGroup {}
