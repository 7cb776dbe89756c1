package tongli.cli.analyze;

import picocli.CommandLine.Command;
import tongli.cli.analyze.dialogue.AnalyzeDialogueCommand;
import tongli.cli.terminal.CommandGroup;

/** Readings of one kind of input. */
@Command(
        name = "analyze",
        description = "Read what is felt, or what is at stake.",
        subcommands = {
            AnalyzeTextCommand.class,
            AnalyzeVoiceCommand.class,
            AnalyzeFaceCommand.class,
            AnalyzeMultimodalCommand.class,
            AnalyzeRiskCommand.class,
            AnalyzeDialogueCommand.class
        })
public final class AnalyzeCommand extends CommandGroup {}
