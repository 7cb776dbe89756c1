package tongli.cli.operate;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** The keys under which texts are sealed. */
@Command(
        name = "keys",
        description = {
            "The keys under which what people wrote is sealed in the database.",
            "Without them it cannot be read: keep a copy apart from the database and its backups."
        },
        subcommands = {KeysNewCommand.class, KeysRotateCommand.class})
public final class KeysCommand extends CommandGroup {}
