package tongli.learning.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import tongli.learning.evaluation.TextByText;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.tagging.LabelledSpan;
import tongli.perception.tagging.SpanReader;

/** Judges a model of spans on files of marked texts, one text at a time in the numbers it is served in. Stateless. */
public final class TagEvaluation {
    private TagEvaluation() {}

    /**
     * @param progress told how many texts were read, now and then
     * @throws IOException if a file is missing or malformed
     * @throws IllegalArgumentException if the files have a label that the model does not know
     */
    public static SpanReport run(Path model, List<Path> data, Precision precision, IntConsumer progress)
            throws IOException {
        TaggedFile file = TaggedFile.readAll(data);
        try (SpanReader reader = open(model, precision)) {
            TextByText.refuseUnknown(file.labels(), reader.labels());
            List<List<LabelledSpan>> found = TextByText.read(file.texts(), text -> reader.read(text.text()), progress);
            return SpanReport.of(
                    reader.labels(),
                    file.texts().stream().map(TaggedText::spans).toList(),
                    found);
        }
    }

    /** @throws IOException if it is no model of spans */
    public static SpanReader open(Path model, Precision precision) throws IOException {
        return SpanReader.open(
                model.toString(), Files.readAllBytes(model), precision, new GraphCache(Optional.empty()));
    }
}
