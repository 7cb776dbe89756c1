package tongli.cli.persona;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Checks of simulated people. */
@Command(
        name = "persona",
        description = "Check how simulated people answer those who talk with them.",
        subcommands = PersonaValidateCommand.class)
public final class PersonaCommand extends CommandGroup {}
