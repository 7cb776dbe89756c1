package tongli.cli.camp;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** The camp, in which policies learn to respond. */
@Command(
        name = "camp",
        description = {
            "Train policies that respond to simulated people, measure them among people held out, and listen to them.",
            "A policy sees what a listener sees and chooses strategy, depth and topic; words come after (docs/camp.md)."
        },
        subcommands = {
            CampTrainCommand.class,
            CampEvaluateCommand.class,
            CampPlayCommand.class,
            CampCheckCommand.class,
            CampAblateCommand.class,
            CampReadCommand.class,
            CampHardenCommand.class,
            CampTranscriptsCommand.class,
            CampDemonstrateCommand.class,
            CampShipCommand.class
        })
public final class CampCommand extends CommandGroup {}
