package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.learning.sequence.SequenceEvaluation;
import tongli.perception.encoder.Precision;
import tongli.perception.sequence.SequenceReader;
import tongli.perception.sequence.StepLabel;

/** What a model of ordered labels says of a text, as JSON. Owns native handles. */
record PredictedSequence(SequenceReader reader) implements AutoCloseable {

    /** @throws IOException if the file is no model of ordered labels */
    static PredictedSequence open(Path model, Precision precision) throws IOException {
        return new PredictedSequence(SequenceEvaluation.open(model, precision));
    }

    Map<String, Object> read(String text) {
        List<StepLabel> told = reader.read(text);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", reader.task());
        fields.put("labels", told.stream().map(StepLabel::label).toList());
        fields.put("probabilities", told.stream().map(StepLabel::probability).toList());
        return fields;
    }

    @Override
    public void close() {
        reader.close();
    }
}
