package tongli.cli.learn;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The files of labelled texts, read as one. A mixin for commands that take no folder. */
final class LabelledFiles {
    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labelled texts (.tsv with a header line or .jsonl, also .gz).")
    private List<Path> data = List.of();

    List<Path> paths() {
        return data;
    }
}
