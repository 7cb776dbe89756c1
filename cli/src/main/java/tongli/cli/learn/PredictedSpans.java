package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.learning.tagging.TagEvaluation;
import tongli.learning.tagging.TagTraining;
import tongli.perception.encoder.Precision;
import tongli.perception.tagging.LabelledSpan;
import tongli.perception.tagging.SpanReader;

/** What a model of spans says of a text, as JSON. Owns native handles. */
record PredictedSpans(SpanReader reader) implements AutoCloseable {

    /** @throws IOException if the file is no model of spans */
    static PredictedSpans open(Path model, Precision precision) throws IOException {
        return new PredictedSpans(TagEvaluation.open(model, precision));
    }

    Map<String, Object> read(String text) {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (LabelledSpan found : reader.read(text)) {
            Map<String, Object> span = new LinkedHashMap<>();
            span.put("start", found.span().start());
            span.put("end", found.span().end());
            span.put("text", found.span().of(text));
            span.put("label", found.label());
            span.put("score", found.score());
            spans.add(span);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", text);
        fields.put("task", TagTraining.TASK);
        fields.put("spans", spans);
        return fields;
    }

    @Override
    public void close() {
        reader.close();
    }
}
