package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.learning.evaluation.TaskReader;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.SafeTensors;

/** Which model is judged, by which of its tasks, in which numbers. A mixin for commands that need no labels. */
final class JudgedModel {
    @Option(
            names = "--model",
            paramLabel = "FILE|DIR",
            description = "The model, or the folder it was trained in (default: the model of emotion that ships).")
    private @Nullable Path model;

    @Option(
            names = "--task",
            defaultValue = "basic",
            paramLabel = "NAME",
            description =
                    "What the model's head tells; of a model of emotion polarity, basic or fine (default: ${DEFAULT-VALUE}).")
    private String task = "basic";

    @Option(
            names = "--precision",
            paramLabel = "int8|fp32",
            defaultValue = "int8",
            description = "In which numbers the model reckons (default: ${DEFAULT-VALUE}, as it is served).")
    private Precision precision = Precision.INT8;

    /** @throws IOException if the file is no model @throws IllegalArgumentException if it does not tell the task */
    TaskReader open(Language language) throws IOException {
        return TaskReader.open(Optional.ofNullable(model).map(ModelPlace::of), task, language, precision);
    }

    String task() {
        return task;
    }

    /** In the letters of the option. */
    String precision() {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /** Of the model's file, by which a registry knows it; empty of what ships. @throws IOException if it cannot be read */
    Optional<String> sha256() throws IOException {
        return model == null ? Optional.empty() : Optional.of(Sha256.hex(SafeTensors.bytes(ModelPlace.of(model))));
    }

    /** Of the model's file, without its folder; of what ships "bundled". */
    String name() {
        return model == null ? "bundled" : String.valueOf(model.getFileName());
    }
}
