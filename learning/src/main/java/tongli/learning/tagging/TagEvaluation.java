package tongli.learning.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import tongli.learning.evaluation.TextByText;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.tagging.SpanReader;

/** Judges a model of spans on files of marked texts, one text at a time in the numbers it is served in. Stateless. */
public final class TagEvaluation {
    private TagEvaluation() {}

    /**
     * @param progress told how many texts were read, now and then
     * @throws IOException if it is no model of spans
     * @throws IllegalArgumentException if the file has a label that the model does not know
     */
    public static JudgedSpans run(Path model, TaggedFile file, Precision precision, IntConsumer progress)
            throws IOException {
        try (SpanReader reader = open(model, precision)) {
            TextByText.refuseUnknown(file.labels(), reader.labels());
            return new JudgedSpans(
                    reader.labels(),
                    file.texts().stream().map(TaggedText::spans).toList(),
                    TextByText.read(file.texts(), text -> reader.read(text.text()), progress));
        }
    }

    /** @throws IOException if it is no model of spans */
    public static SpanReader open(Path model, Precision precision) throws IOException {
        return SpanReader.open(
                model.toString(), Files.readAllBytes(model), precision, new GraphCache(Optional.empty()));
    }
}
