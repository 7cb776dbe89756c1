package tongli.learning.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import tongli.learning.evaluation.TextByText;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.sequence.SequenceReader;
import tongli.perception.sequence.StepLabel;

/** Judges a model of ordered labels on files, one text at a time in the numbers it is served in. Stateless. */
public final class SequenceEvaluation {
    private SequenceEvaluation() {}

    /**
     * @param seed of the bootstrap
     * @param progress told how many texts were read, now and then
     * @throws IOException if a file is missing or malformed
     * @throws IllegalArgumentException if the files have a label that the model does not know
     */
    public static SequenceReport run(
            Path model,
            List<Path> data,
            OrderedFile.Columns columns,
            Precision precision,
            long seed,
            IntConsumer progress)
            throws IOException {
        OrderedFile file = OrderedFile.readAll(data, columns);
        try (SequenceReader reader = open(model, precision)) {
            TextByText.refuseUnknown(file.labels(), reader.labels());
            List<List<String>> told = TextByText.read(
                    file.texts(),
                    text -> reader.read(text.text()).stream()
                            .map(StepLabel::label)
                            .toList(),
                    progress);
            return SequenceReport.of(reader.labels(), file.texts(), told, seed);
        }
    }

    /** @throws IOException if it is no model of ordered labels */
    public static SequenceReader open(Path model, Precision precision) throws IOException {
        return SequenceReader.open(
                model.toString(), Files.readAllBytes(model), precision, new GraphCache(Optional.empty()));
    }
}
