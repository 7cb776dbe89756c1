package tongli.cli.learn;

import java.util.List;
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

    /** @param slice the column that says what kind of text each is, if figures are wanted for each kind */
    LabelledFile.Columns withSlice(Optional<String> slice) {
        return new LabelledFile.Columns(Optional.ofNullable(answers), text, labels, slice);
    }
}
