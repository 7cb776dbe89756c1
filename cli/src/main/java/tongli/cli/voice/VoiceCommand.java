package tongli.cli.voice;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** What is said in recordings. */
@Command(
        name = "voice",
        description = "Write down what is said in recordings.",
        subcommands = {TranscribeCommand.class})
public final class VoiceCommand extends CommandGroup {}
