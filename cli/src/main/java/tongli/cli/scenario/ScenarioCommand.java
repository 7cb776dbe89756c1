package tongli.cli.scenario;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Writing scenarios of one's own. */
@Command(
        name = "scenario",
        description = "Write scenarios of your own, and look them over.",
        subcommands = {ScenarioLintCommand.class, ScenarioMarkCommand.class})
public final class ScenarioCommand extends CommandGroup {}
