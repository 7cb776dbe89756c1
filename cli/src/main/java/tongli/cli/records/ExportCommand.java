package tongli.cli.records;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** What was done, for other programs. */
@Command(
        name = "export",
        description = {
            "Give what was done in practice to other programs: xAPI statements, or tables of comma-separated values.",
            "What learners wrote stays out unless --with-words is given; docs/standards.md tells what stays out always."
        },
        subcommands = {ExportXapiCommand.class, ExportCsvCommand.class})
public final class ExportCommand extends CommandGroup {}
