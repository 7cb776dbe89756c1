package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tongli.core.Language;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.sequence.OrderedFile;
import tongli.perception.encoder.Precision;

/** How a file of labelled texts is laid out, and what its labels are called. A mixin for commands. */
final class LabelledChoice {
    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "THEIRS=OURS",
            description = "What the file calls the model's labels, such as happy=joy,angry=anger.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "A column that says what kind of text each is, for figures of each kind.")
    private @Nullable String by;

    @Option(
            names = "--precision",
            paramLabel = "int8|fp32",
            defaultValue = "int8",
            description = "In which numbers the model reckons (default: ${DEFAULT-VALUE}, as it is served).")
    private Precision precision = Precision.INT8;

    FileEvaluation.Options of(String task, Language language, Optional<Path> model) {
        return new FileEvaluation.Options(model, task, language, precision, names);
    }

    /** As {@link LabelledColumns#read}. */
    LabelledFile read(CommandSpec spec, List<Path> data) throws IOException {
        return columns.read(spec, data, Optional.ofNullable(by));
    }

    /** As {@link LabelledColumns#ordered}. */
    OrderedFile.Columns ordered(CommandSpec spec) {
        return columns.ordered(spec);
    }

    Precision precision() {
        return precision;
    }
}
