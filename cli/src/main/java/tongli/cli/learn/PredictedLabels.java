package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.TextPair;

/** What a model says of whole texts, as JSON. Owns native handles. */
record PredictedLabels(String task, TaskReader reader) implements AutoCloseable {

    /**
     * @param task null for the only one
     * @throws IOException if the file is no model
     * @throws IllegalArgumentException if it does not tell the task, or several and none was named
     */
    static PredictedLabels open(Path model, TaskModelFile content, @Nullable String task, Precision precision)
            throws IOException {
        List<String> heads =
                content.heads().stream().map(head -> head.task().name()).toList();
        if (task == null && heads.size() != 1) {
            throw new IllegalArgumentException(
                    "the model tells several things (%s); choose one with --task, of a model of emotion basic, polarity or fine"
                            .formatted(String.join(", ", heads)));
        }
        String chosen = task != null ? task : heads.get(0);
        return new PredictedLabels(chosen, TaskReader.open(Optional.of(model), chosen, content.language(), precision));
    }

    /** Labels by their probability, highest first; those said to hold by themselves. */
    Map<String, Object> read(TextPair text) {
        TaskReader.Answer answer = reader.read(new LabelledFile.Row(text.before(), text.text(), Map.of(), false, ""));
        List<Integer> order = IntStream.range(0, answer.shares().length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -answer.shares()[label]))
                .toList();
        Map<String, Object> probabilities = new LinkedHashMap<>();
        order.forEach(label -> probabilities.put(reader.labels().get(label), answer.shares()[label]));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", task);
        fields.put(
                "labels",
                order.stream()
                        .filter(label -> answer.asserted()[label])
                        .map(reader.labels()::get)
                        .toList());
        fields.put("probabilities", probabilities);
        return fields;
    }

    @Override
    public void close() {
        reader.close();
    }
}
