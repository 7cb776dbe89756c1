package tongli.cli.express;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Expression in one of its forms; {@link SpeakCommand} makes it audible. */
@Command(
        name = "express",
        description = "Word an answer, or show the face or the mouth of one who gives it.",
        subcommands = {ExpressWordsCommand.class, ExpressFaceCommand.class, ExpressVisemesCommand.class})
public final class ExpressCommand extends CommandGroup {}
