package tongli.cli.analyze;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.coaching.AnalyzeRiskCommand;

/** Readings of one kind of input. */
@Command(
        name = "analyze",
        description = "Read what is felt, or what is at stake.",
        subcommands = {AnalyzeTextCommand.class, AnalyzeRiskCommand.class})
public final class AnalyzeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to analyze: text, risk.");
    }
}
