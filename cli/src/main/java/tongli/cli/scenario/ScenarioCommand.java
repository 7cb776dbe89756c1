package tongli.cli.scenario;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Writing scenarios of one's own. */
@Command(
        name = "scenario",
        description = "Write scenarios of your own, and look them over.",
        subcommands = {
            ScenarioNewCommand.class,
            ScenarioLintCommand.class,
            ScenarioMarkCommand.class,
            ScenarioPreviewCommand.class,
            ScenarioSimulateCommand.class,
            ScenarioSchemaCommand.class
        })
public final class ScenarioCommand extends CommandGroup {}
