package tongli.cli.scale;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Questionnaires that people answer about themselves. */
@Command(
        name = "scale",
        description = {
            "Score questionnaires that people answer about themselves: the Toronto Empathy Questionnaire, the WHO-5, or one of your own.",
            "A score is no diagnosis and grades nobody. What the items say is not shipped; docs/scales.md tells how to bring it."
        },
        subcommands = {ScaleListCommand.class, ScaleScoreCommand.class, ScaleTakeCommand.class})
public final class ScaleCommand extends CommandGroup {}
