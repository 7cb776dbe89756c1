package tongli.cli.camp;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** {@code tongli camp read}: the reading task. */
@Command(
        name = "read",
        description = {
            "Train and measure readers of talks that somebody else leads: what the other feels now (feeling), what reply would do most good now"
                    + " (expression), what they will feel after the reply that comes next (transfer).",
            "What is hidden is the truth that answers are scored by, and is never in sight."
        },
        subcommands = {CampReadTrainCommand.class, CampReadEvaluateCommand.class})
final class CampReadCommand extends CommandGroup {}
