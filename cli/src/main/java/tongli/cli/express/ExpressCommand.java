package tongli.cli.express;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Expression in one of its forms; {@link SpeakCommand} makes it audible. */
@Command(name = "express", description = "Word an answer.", subcommands = ExpressWordsCommand.class)
public final class ExpressCommand extends CommandGroup {}
