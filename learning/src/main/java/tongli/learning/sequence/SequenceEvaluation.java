package tongli.learning.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * @param progress told how many texts were read, now and then
     * @throws IOException if it is no model of ordered labels
     * @throws IllegalArgumentException if the file has a label that the model does not know
     */
    public static JudgedSequences run(Path model, OrderedFile file, Precision precision, IntConsumer progress)
            throws IOException {
        try (SequenceReader reader = open(model, precision)) {
            TextByText.refuseUnknown(file.labels(), reader.labels());
            return new JudgedSequences(
                    reader.labels(),
                    file.texts(),
                    TextByText.read(
                            file.texts(),
                            text -> reader.read(text.text()).stream()
                                    .map(StepLabel::label)
                                    .toList(),
                            progress));
        }
    }

    /** @throws IOException if it is no model of ordered labels */
    public static SequenceReader open(Path model, Precision precision) throws IOException {
        return SequenceReader.open(
                model.toString(), Files.readAllBytes(model), precision, new GraphCache(Optional.empty()));
    }
}
