package tongli.cli.data;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** Work on sets of labelled texts, recordings and pictures. */
@Command(
        name = "data",
        description = {
            "Put sets of labelled texts, recordings or pictures in order: .tsv with a header line or .jsonl, plain or .gz.",
            "Reports go to standard output, messages to standard error. No command prints the words of a line, but annotate."
        },
        subcommands = {
            DataImportCommand.class,
            DataCleanCommand.class,
            DataDedupeCommand.class,
            DataOverlapCommand.class,
            DataSplitCommand.class,
            DataAnnotateCommand.class,
            DataAgreementCommand.class
        })
public final class DataCommand extends CommandGroup {}
