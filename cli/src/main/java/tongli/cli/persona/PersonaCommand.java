package tongli.cli.persona;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks of simulated people. */
@Command(
        name = "persona",
        description = "Check how simulated people answer those who talk with them.",
        subcommands = PersonaValidateCommand.class)
public final class PersonaCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: validate.");
    }
}
