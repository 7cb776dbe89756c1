package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.sequence.OrderedFile;

/** Where text and labels stand in a file of labelled texts. A mixin for commands. */
final class LabelledColumns {
    @Option(
            names = "--text",
            defaultValue = "text",
            paramLabel = "COLUMN",
            description = "The column of the text (default: ${DEFAULT-VALUE}).")
    private String text = "text";

    @Option(
            names = "--answers",
            paramLabel = "COLUMN",
            description = "The column of what the text answers, when what it means hangs on that.")
    private @Nullable String answers;

    @Option(
            names = "--labels",
            defaultValue = "label",
            split = ",",
            paramLabel = "COLUMN",
            description = "The column of label names, or several columns of 0 and 1 (default: ${DEFAULT-VALUE}).")
    private List<String> labels = List.of("label");

    /** Of labels in their order, which stand in one column. @throws ParameterException if several were named */
    OrderedFile.Columns ordered(CommandSpec spec) {
        if (labels.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--labels names %d columns, but labels in their order stand in one; give one."
                            .formatted(labels.size()));
        }
        return new OrderedFile.Columns(text, labels.get(0));
    }

    /**
     * Files as one; says how many lines have no text.
     *
     * @param slice as in {@link #withSlice}
     * @throws IOException if a file is missing or malformed
     */
    LabelledFile read(CommandSpec spec, List<Path> data, Optional<String> slice) throws IOException {
        LabelledFile file = LabelledFile.readAll(data, withSlice(slice));
        if (file.withoutText() > 0) {
            sayWithoutText(spec.commandLine().getErr(), file.withoutText());
        }
        return file;
    }

    static void sayWithoutText(PrintWriter err, int lines) {
        err.printf(Locale.ROOT, "%,d %s without text left out%n", lines, lines == 1 ? "line" : "lines");
        err.flush();
    }

    /** @param slice the column that says what kind of text each is, if figures are wanted for each kind */
    LabelledFile.Columns withSlice(Optional<String> slice) {
        return new LabelledFile.Columns(Optional.ofNullable(answers), text, labels, slice);
    }
}
